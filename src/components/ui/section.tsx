import type { ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  /** Fragment address of the section; its heading is `<id>-heading`. */
  readonly id: string;
  readonly heading: string;
  /** `wide` puts the heading above the content, which then has the full width. */
  readonly layout?: 'margin' | 'wide';
  readonly children: ReactNode;
}

export function Section({ id, heading, layout = 'margin', children }: SectionProps) {
  const headingId = `${id}-heading`;
  return (
    <section id={id} aria-labelledby={headingId} className={styles.section} data-layout={layout}>
      <h2 id={headingId} className={styles.heading} dir="auto">
        {heading}
      </h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
