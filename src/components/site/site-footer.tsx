import type { Site } from '../../domain/site';
import { TextLink } from '../ui/text-link';
import styles from './site-layout.module.css';
import { SiteNavigation } from './site-navigation';

export function SiteFooter({ site }: { readonly site: Site }) {
  const { publisher, footer } = site;
  const name = publisher.name || site.name;
  return (
    <footer className={styles.footer}>
      <div className={styles.imprint}>
        {footer.text && <p dir="auto">{footer.text}</p>}
        <p>
          Published by <bdi>{publisher.url ? <TextLink href={publisher.url}>{name}</TextLink> : name}</bdi>
        </p>
        {publisher.email && (
          <p>
            <TextLink href={`mailto:${publisher.email}`}>{publisher.email}</TextLink>
          </p>
        )}
      </div>
      <SiteNavigation links={footer.links} label="Footer" />
    </footer>
  );
}
