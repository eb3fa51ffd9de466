'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { guessChoices } from '../../../../domain/paste/guess-choices';
import { parsePastedText } from '../../../../domain/paste/parse-pasted-text';
import type { PasteChoices } from '../../../../domain/paste/paste-plan';
import { type PastedGrid, widthOf } from '../../../../domain/paste/pasted-grid';
import { planPaste } from '../../../../domain/paste/plan-paste';
import { messageOf } from '../definitions.client';
import styles from '../dialog.module.css';
import { useEditor } from '../use-editor.client';
import { carryOutPaste } from './carry-out-paste';
import { describePlan, isPlanEmpty } from './describe-plan';
import { gridFromHtml } from './grid-from-html.client';
import { pasteContext } from './paste-context';
import { PastePreview } from './paste-preview.client';

interface PasteDialogProps {
  /** What was pasted; null while the dialog itself waits for it. */
  readonly pasted: PastedGrid | null;
  readonly onClose: () => void;
}

/** Shows what pasting will do before it is done. */
export function PasteDialog({ pasted, onClose }: PasteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [grid, setGrid] = useState(pasted);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-start]')?.focus();
  }, []);
  return (
    <dialog
      aria-labelledby="table-editor-paste"
      className={styles.wide}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      ref={dialog}
    >
      <h2 className={styles.title} id="table-editor-paste">
        Paste a table
      </h2>
      {grid && grid.lines.length > 0 ? (
        <Preview grid={grid} onClose={() => dialog.current?.close()} />
      ) : (
        <Waiting onClose={() => dialog.current?.close()} onGrid={setGrid} />
      )}
    </dialog>
  );
}

interface WaitingProps {
  readonly onGrid: (grid: PastedGrid) => void;
  readonly onClose: () => void;
}

function Waiting({ onGrid, onClose }: WaitingProps) {
  const [isNoTable, setIsNoTable] = useState(false);
  const read = (text: string) => {
    const grid = parsePastedText(text);
    const isTable = widthOf(grid) > 1 || grid.lines.length > 1;
    setIsNoTable(!isTable && text.trim() !== '');
    if (isTable) onGrid(grid);
  };
  return (
    <>
      <p className={styles.lead}>
        Copy cells in a spreadsheet, a table on a web page, or a table in Markdown, and paste them here:
        options across the top, criteria down the side. You see what it will do before anything changes.
      </p>
      <textarea
        aria-label="Paste the table here"
        className={styles.input}
        data-start
        onChange={(event) => read(event.target.value)}
        onPaste={(event) => {
          const html = gridFromHtml(event.clipboardData.getData('text/html'));
          if (!html) return;
          event.preventDefault();
          onGrid(html);
        }}
        placeholder="Paste here"
      />
      {isNoTable && <p className={styles.lead}>This is no table yet: a table has several cells.</p>}
      <div className={styles.buttons}>
        <button className={styles.button} onClick={onClose} type="button">
          Cancel
        </button>
      </div>
    </>
  );
}

interface PreviewProps {
  readonly grid: PastedGrid;
  readonly onClose: () => void;
}

function Preview({ grid, onClose }: PreviewProps) {
  const editor = useEditor();
  const context = useMemo(() => pasteContext(editor), [editor]);
  const [choices, setChoices] = useState<PasteChoices>(() => guessChoices(grid, context));
  const plan = useMemo(() => planPaste(grid, choices, context), [grid, choices, context]);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const carryOut = () => {
    setIsBusy(true);
    setProblem(null);
    carryOutPaste(editor, plan).then(onClose, (error: unknown) => {
      setIsBusy(false);
      setProblem(messageOf(error));
    });
  };
  const choose = (choice: keyof PasteChoices) => setChoices({ ...choices, [choice]: !choices[choice] });
  return (
    <>
      {describePlan(plan).map((sentence) => (
        <p className={styles.lead} key={sentence}>
          {sentence}
        </p>
      ))}
      <div className={styles.choices}>
        <label className={styles.choice}>
          <input
            checked={choices.firstLineNamesOptions}
            onChange={() => choose('firstLineNamesOptions')}
            type="checkbox"
          />
          The first line names the options
        </label>
        <label className={styles.choice}>
          <input
            checked={choices.firstColumnNamesCriteria}
            onChange={() => choose('firstColumnNamesCriteria')}
            type="checkbox"
          />
          The first column names the criteria
        </label>
      </div>
      <PastePreview context={context} plan={plan} />
      {problem && (
        <p className={styles.problem} role="alert">
          Nothing was pasted, and the table is as it was: {problem} Names that had been created before are
          kept as drafts and will be found when you try again.
        </p>
      )}
      <div className={styles.buttons}>
        <button
          className={styles.primary}
          disabled={isBusy || isPlanEmpty(plan) || !editor.criteria.isKnown || !editor.options.isKnown}
          data-start
          onClick={carryOut}
          ref={confirm}
          type="button"
        >
          {isBusy ? 'Pasting …' : problem ? 'Try again' : 'Paste'}
        </button>
        <button className={styles.button} onClick={onClose} type="button">
          Cancel
        </button>
      </div>
    </>
  );
}
