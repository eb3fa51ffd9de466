'use client';

import { type KeyboardEvent, memo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { editTable } from './edit-table';
import type { HeadOption } from './grid/head-option';
import { useHeads } from './grid/use-heads.client';
import { changeReasons } from './model/change-column';
import { newKey, type Reason } from './model/table';
import styles from './reasons.module.css';
import { useEditor, useEditorState } from './use-editor.client';

/** "Choose it when": the reasons of all options beside each other, as readers see them. */
export function Reasons() {
  const heads = useHeads();
  if (heads.length === 0) return null;
  return (
    <section aria-labelledby="table-editor-reasons" className={styles.reasons}>
      <h2 className={styles.title} id="table-editor-reasons">
        When to choose which
      </h2>
      <p className={styles.hint}>
        Situations in which an option is the right one: one in a line, Enter begins the next. They stand above
        the table on the page.
      </p>
      <div className={styles.cards}>
        {heads.map((head) => (
          <ReasonsOf head={head} key={head.key} />
        ))}
      </div>
    </section>
  );
}

const none: readonly Reason[] = [];

const ReasonsOf = memo(function ReasonsOf({ head }: { readonly head: HeadOption }) {
  const { store, isReadOnly } = useEditor();
  const list = useRef<HTMLUListElement>(null);
  const reasons = useEditorState(
    ({ history }) => history.table.columns.find(({ key }) => key === head.key)?.reasons ?? none,
  );
  const change = (what: (before: readonly Reason[]) => readonly Reason[], mergeKey?: string) =>
    editTable(store, (table) => changeReasons(table, head.key, what), {
      what: `the reasons for ${head.name}`,
      ...(mergeKey ? { mergeKey } : {}),
    });
  const focus = (index: number) => list.current?.querySelectorAll('input')[index]?.focus();
  const write = (index: number, text: string) =>
    change(
      (before) =>
        index < before.length
          ? before.map((reason, at) => (at === index ? { ...reason, text } : reason))
          : [...before, { key: newKey(), text }],
      `reason ${head.key} ${index}`,
    );
  const press = (event: KeyboardEvent, index: number) => {
    const isEmpty = (reasons[index]?.text ?? '') === '';
    if (event.key === 'Enter') {
      event.preventDefault();
      if (index < reasons.length && !isEmpty) focus(index + 1);
    }
    if (event.key === 'Backspace' && isEmpty && index < reasons.length) {
      event.preventDefault();
      flushSync(() => change((before) => before.toSpliced(index, 1)));
      focus(Math.max(0, index - 1));
    }
  };
  // The last line is always empty: what is typed there becomes a reason.
  const lines = isReadOnly ? reasons : [...reasons, { key: `new ${reasons.length}`, text: '' }];
  return (
    <div className={styles.card}>
      <h3 className={styles.option}>Choose {head.name || 'this option'} when</h3>
      <ul className={styles.list} ref={list}>
        {lines.map(({ text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the line that becomes a reason keeps its place, and its cursor
          <li key={index}>
            <input
              aria-label={`Reason ${index + 1} to choose ${head.name}`}
              className={styles.input}
              {...(index === lines.length - 1 ? { 'data-reasons': head.key } : {})}
              maxLength={400}
              onChange={(event) => write(index, event.target.value)}
              onKeyDown={(event) => press(event, index)}
              placeholder={index === 0 ? 'your team already knows it' : 'Another reason'}
              readOnly={isReadOnly}
              value={text}
            />
          </li>
        ))}
      </ul>
    </div>
  );
});
