import type { NumberedSource } from '../../domain/number-sources';
import { TextLink } from '../ui/text-link';
import styles from './sources.module.css';

export function SourceList({ sources }: { readonly sources: readonly NumberedSource[] }) {
  if (sources.length === 0) return null;
  return (
    <section className={styles.sources} aria-labelledby="sources-heading">
      <h3 id="sources-heading">Sources</h3>
      <ol>
        {sources.map(({ number, url, title }) => (
          <li key={number} id={`source-${number}`}>
            <TextLink href={url}>
              <bdi>{title || url}</bdi>
            </TextLink>
          </li>
        ))}
      </ol>
    </section>
  );
}
