// Here rather than in pages/_app.tsx, where they would be a style sheet, and a request, of their own.
import './tokens.css';
import './base.css';
import type { ReactNode } from 'react';
import type { Site } from '../../domain/site';
import { homePath, searchPath } from '../../paths';
import { SiteFooter } from './site-footer';
import styles from './site-layout.module.css';
import { SiteMark } from './site-mark';
import { SiteNavigation } from './site-navigation';

interface SiteLayoutProps {
  /** Null on pages that are built without a database: 404 and errors. */
  readonly site: Site | null;
  readonly children: ReactNode;
}

export function SiteLayout({ site, children }: SiteLayoutProps) {
  return (
    <div className={styles.page}>
      <a href="#main" className={styles.skip}>
        Skip to content
      </a>
      <header className={styles.header}>
        <a href={homePath} className={styles.brand}>
          <SiteMark />
          <span dir="auto">{site?.name || 'Home'}</span>
        </a>
        <div className={styles.ways}>
          {site && <SiteNavigation links={site.navigation} />}
          <a href={searchPath} className={styles.link}>
            Search
          </a>
        </div>
      </header>
      {/* The target of the skip link must take focus, or the next Tab goes back to the header. */}
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      {site && <SiteFooter site={site} />}
    </div>
  );
}
