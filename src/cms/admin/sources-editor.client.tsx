'use client';

import styles from './cells-field.module.css';

interface Source {
  readonly url: string;
  readonly title?: string;
}

interface SourcesEditorProps {
  readonly sources: readonly Source[];
  readonly onChange: (sources: readonly Source[]) => void;
}

export function SourcesEditor({ sources, onChange }: SourcesEditorProps) {
  const replace = (index: number, source: Source) =>
    onChange(sources.map((other, at) => (at === index ? source : other)));
  return (
    <ul className={styles.sources}>
      {sources.map((source, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a source has no identity but its place, and is never reordered
        <li className={styles.source} key={index}>
          <input
            aria-label={`Source ${index + 1}: title`}
            className={styles.input}
            maxLength={300}
            onChange={(event) => replace(index, { ...source, title: event.target.value })}
            placeholder="Title of the page"
            value={source.title ?? ''}
          />
          <input
            aria-label={`Source ${index + 1}: web address`}
            className={styles.input}
            maxLength={2000}
            onChange={(event) => replace(index, { ...source, url: event.target.value })}
            placeholder="https://…"
            type="url"
            value={source.url}
          />
          <button
            className={styles.textButton}
            onClick={() => onChange(sources.filter((_, at) => at !== index))}
            type="button"
          >
            Remove source {index + 1}
          </button>
        </li>
      ))}
      <li>
        <button
          className={styles.textButton}
          onClick={() => onChange([...sources, { title: '', url: '' }])}
          type="button"
        >
          Add a source
        </button>
      </li>
    </ul>
  );
}
