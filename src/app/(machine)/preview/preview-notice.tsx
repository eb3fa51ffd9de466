import type { ReactNode } from 'react';
import styles from './preview.module.css';

export function PreviewNotice({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.notice} role="note">
      {children}
    </p>
  );
}
