'use client';

import { Button } from '@payloadcms/ui';
import { useId, useRef, useState } from 'react';
import { FileDrop } from './file-drop.client';
import { countActions, ImportPreview } from './import-preview.client';
import styles from './interchange.module.css';
import { type Progress, type Report, sendFile } from './send-file.client';

interface ImportDialogProps {
  readonly url: string;
  readonly accept: string;
  readonly label: string;
  /** What the file replaces, before anybody chooses one. */
  readonly explanation: string;
  readonly canPublish: boolean;
  readonly onDone: () => void;
}

type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'working'; readonly words: string; readonly progress: Progress | null }
  | { readonly kind: 'looked'; readonly report: Report }
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'failed'; readonly message: string };

/** Choose a file, see what it would change, then say yes. Nothing is written before that. */
export function ImportDialog({ url, accept, label, explanation, canPublish, onDone }: ImportDialogProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'choose' });
  const [file, setFile] = useState<File | null>(null);
  const [publish, setPublish] = useState(false);
  const heading = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const isWorking = stage.kind === 'working';

  const send = async (chosen: File, { dryRun, toPublish }: { dryRun: boolean; toPublish: boolean }) => {
    const words = dryRun ? `Checking ${chosen.name}` : `Importing ${chosen.name}`;
    setStage({ kind: 'working', words, progress: null });
    try {
      const report = await sendFile({
        url: `${url}?dryRun=${dryRun}&publish=${toPublish}`,
        file: chosen,
        onProgress: (progress) => setStage({ kind: 'working', words, progress }),
      });
      setStage(report.isWritten ? { kind: 'done', report } : { kind: 'looked', report });
      if (report.isWritten) onDone();
    } catch (error) {
      setStage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
    heading.current?.focus();
  };
  const look = (chosen: File, toPublish = publish) => {
    setFile(chosen);
    return send(chosen, { dryRun: true, toPublish });
  };
  const changePublish = (toPublish: boolean) => {
    setPublish(toPublish);
    if (file && stage.kind === 'looked') void look(file, toPublish);
  };

  return (
    <div className={styles.dialog}>
      <p>{explanation}</p>
      <FileDrop accept={accept} disabled={isWorking} label={label} onFile={(chosen) => void look(chosen)} />
      {canPublish && (
        <label className={styles.check} htmlFor={id}>
          <input
            checked={publish}
            disabled={isWorking}
            id={id}
            onChange={({ currentTarget }) => changePublish(currentTarget.checked)}
            type="checkbox"
          />
          Publish at once. Otherwise everything is saved as drafts, and readers see nothing of it.
        </label>
      )}
      <div aria-live="polite">
        <p className={styles.status} ref={heading} tabIndex={-1}>
          {statusWords(stage, file)}
          {stage.kind === 'working' && stage.progress && (
            // The bar below says it to who listens, when they ask.
            <span aria-hidden="true">
              {' '}
              {stage.progress.done} of {stage.progress.total}
            </span>
          )}
        </p>
        {stage.kind === 'working' && (
          <progress
            aria-label={stage.words}
            className={styles.progress}
            max={stage.progress?.total ?? 1}
            value={stage.progress?.done}
          />
        )}
      </div>
      {stage.kind === 'looked' && <ImportPreview report={stage.report} />}
      {stage.kind === 'looked' && file && isWorthIt(stage.report) && (
        <Button onClick={() => void send(file, { dryRun: false, toPublish: publish })}>
          {publish ? 'Import and publish' : 'Import as drafts'}
        </Button>
      )}
    </div>
  );
}

function isWorthIt({ problems, documents }: Report): boolean {
  return problems.length === 0 && documents.some(({ action }) => action !== 'unchanged');
}

function statusWords(stage: Stage, file: File | null): string {
  switch (stage.kind) {
    case 'choose':
      return '';
    case 'working':
      return `${stage.words} …`;
    case 'failed':
      return stage.message;
    case 'done':
      return `Imported: ${countActions(stage.report)}.`;
    case 'looked':
      return lookedWords(stage.report, file?.name ?? 'The file');
  }
}

function lookedWords(report: Report, name: string): string {
  const { length } = report.problems;
  if (length > 0) {
    const problems = `${length} ${length === 1 ? 'problem' : 'problems'}`;
    return `${name} cannot be imported: ${problems}. Nothing was changed. Mend them and choose the file again.`;
  }
  const counted = `${name}: ${countActions(report)}.`;
  return isWorthIt(report) ? `${counted} Nothing is written yet.` : `${counted} All of it is here already.`;
}
