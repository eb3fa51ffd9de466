import styles from './page-header.module.css';

interface PageHeaderProps {
  readonly title: string;
  readonly lead?: string | undefined;
}

export function PageHeader({ title, lead }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      {lead && (
        <p className={styles.lead} dir="auto">
          {lead}
        </p>
      )}
    </header>
  );
}
