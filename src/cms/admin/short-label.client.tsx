'use client';

import styles from './short-label.module.css';

/** The words of a button, of which a phone shows the first: the controls of a document share one narrow line there. */
export function ShortLabel({ children }: { readonly children: string }) {
  const [first, ...rest] = children.split(' ');
  return (
    <>
      {first}
      {rest.length > 0 && <span className={styles.rest}> {rest.join(' ')}</span>}
    </>
  );
}
