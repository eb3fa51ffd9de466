import type { ReactNode } from 'react';
import styles from './button.module.css';
import { TextLink } from './text-link';

export function Button({ children }: { readonly children: ReactNode }) {
  return (
    <button type="submit" className={styles.button}>
      {children}
    </button>
  );
}

export function ButtonLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <TextLink href={href} className={styles.button} dir="auto">
      {children}
    </TextLink>
  );
}
