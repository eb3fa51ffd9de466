import type { NumberedSource } from '../../domain/number-sources';
import styles from './sources.module.css';

export function SourceReferences({ sources }: { readonly sources: readonly NumberedSource[] }) {
  return sources.map(({ number, title }) => (
    <a
      key={number}
      href={`#source-${number}`}
      aria-label={`Source ${number}${title && `: ${title}`}`}
      className={styles.reference}
    >
      {number}
    </a>
  ));
}
