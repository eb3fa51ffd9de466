'use client';

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isWebAddress } from '../../../../domain/safe-link';
import type { StoredSource } from '../../stored-cell';
import styles from './panel.module.css';
import { SourceEditor } from './source-editor.client';

interface SourcesEditorProps {
  readonly sources: readonly StoredSource[];
  readonly onChange: (sources: readonly StoredSource[]) => void;
}

/** A source is stored once it has its address; until then it waits here, and autosave is not refused because of it. */
export function SourcesEditor({ sources, onChange }: SourcesEditorProps) {
  const [written, setWritten] = useState(sources);
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  // The form may change under us, when a version is restored or a row is moved: then what it holds is shown.
  const shown = isSame(written.filter(isComplete), sources) ? written : sources;
  const change = (next: readonly StoredSource[]) => {
    setWritten(next);
    const complete = next.filter(isComplete);
    if (!isSame(complete, sources)) onChange(complete);
  };
  const add = () => {
    flushSync(() => change([...shown, { url: '', title: '' }]));
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  };
  const remove = (index: number) => {
    change(shown.filter((_, at) => at !== index));
    addButton.current?.focus();
  };
  return (
    <>
      <ul className={styles.sources} ref={list}>
        {shown.map((source, index) => (
          <SourceEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: a source has no identity but its place, and is never reordered
            key={index}
            number={index + 1}
            onChange={(next) => change(shown.map((other, at) => (at === index ? next : other)))}
            onRemove={() => remove(index)}
            source={source}
          />
        ))}
      </ul>
      {shown.length < mostSources && (
        <button className={styles.textButton} onClick={add} ref={addButton} type="button">
          Add a source
        </button>
      )}
    </>
  );
}

const mostSources = 20;

function isComplete({ url }: StoredSource): boolean {
  return isWebAddress(url);
}

function isSame(some: readonly StoredSource[], others: readonly StoredSource[]): boolean {
  return some.length === others.length && some.every((source, at) => isSameSource(source, others[at]));
}

function isSameSource(one: StoredSource, other: StoredSource | undefined): boolean {
  return one.url === other?.url && (one.title ?? '') === (other.title ?? '');
}
