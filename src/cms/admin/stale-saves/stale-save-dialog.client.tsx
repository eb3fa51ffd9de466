'use client';

import { Button } from '@payloadcms/ui';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { listDifferences } from '../../../domain/list-differences';
import { DifferenceTable } from './difference-table.client';
import type { Stored } from './document-api.client';
import styles from './stale-saves.module.css';
import { useNameOf } from './use-name-of.client';

interface StaleSaveDialogProps {
  readonly message: string;
  readonly mine: Record<string, unknown>;
  readonly theirs: Stored;
  readonly problem: string;
  readonly onKeepMine: () => Promise<void>;
  readonly onLoadTheirs: () => Promise<void>;
  readonly onClose: () => void;
}

/** Says what happened, shows both texts where they differ, and loses neither whatever is chosen. */
export function StaleSaveDialog({ message, mine, theirs, problem, ...on }: StaleSaveDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [isBusy, setBusy] = useState(false);
  const nameOf = useNameOf(mine, theirs);
  const differences = useMemo(() => listDifferences(mine, theirs, nameOf), [mine, theirs, nameOf]);
  useEffect(() => dialog.current?.showModal(), []);
  const choose = (choice: () => Promise<void>) => async () => {
    setBusy(true);
    await choice();
    setBusy(false);
  };
  return (
    <dialog aria-labelledby={title} className={styles.dialog} onClose={on.onClose} ref={dialog}>
      <h2 id={title}>Saved elsewhere in the meantime</h2>
      <p>{message}</p>
      <p>
        The newest text was saved on <time dateTime={theirs.updatedAt}>{inWords(theirs.updatedAt)}</time>.
        Yours is still in the form behind this window.
      </p>
      <DifferenceTable differences={differences} />
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.choices}>
        <Choice text="Your text becomes the newest. Theirs stays under Versions.">
          <Button
            disabled={isBusy}
            margin={false}
            onClick={choose(on.onKeepMine)}
            size="medium"
            type="button"
          >
            Keep mine
          </Button>
        </Choice>
        <Choice text="You go on with their text. Yours is put under Versions first.">
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={choose(on.onLoadTheirs)}
            size="medium"
            type="button"
          >
            Load theirs
          </Button>
        </Choice>
        <Choice text="A file with every field, for safe keeping. Nothing is decided by it.">
          <a className={styles.link} download="my-text.json" href={asFile(mine)}>
            Download mine
          </a>
        </Choice>
        <Choice text="Back to the form. Nothing is saved until you have decided.">
          <button className={styles.link} onClick={() => dialog.current?.close()} type="button">
            Decide later
          </button>
        </Choice>
      </div>
    </dialog>
  );
}

function Choice({ text, children }: { readonly text: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.choice}>
      {children}
      <span>{text}</span>
    </div>
  );
}

function inWords(moment: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' }).format(
    new Date(moment),
  );
}

function asFile(fields: object): string {
  return `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(fields, null, 2))}`;
}
