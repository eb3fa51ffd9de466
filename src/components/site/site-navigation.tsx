import type { SiteLink } from '../../domain/site';
import { TextLink } from '../ui/text-link';
import styles from './site-layout.module.css';

interface SiteNavigationProps {
  readonly links: readonly SiteLink[];
  readonly label?: string;
}

export function SiteNavigation({ links, label = 'Main' }: SiteNavigationProps) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={label}>
      <ul className={styles.links}>
        {links.map((link) => (
          <li key={`${link.href} ${link.label}`} dir="auto">
            <TextLink href={link.href} className={styles.link}>
              {link.label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
