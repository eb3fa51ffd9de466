'use client';

import type {
  PasteContext,
  PastePlan,
  PasteTarget,
  PlannedColumn,
  PlannedLine,
} from '../../../../domain/paste/paste-plan';
import styles from '../dialog.module.css';
import { useEditor } from '../use-editor.client';
import { isOutcomeKnown } from './describe-plan';

interface PastePreviewProps {
  readonly plan: PastePlan;
  readonly context: PasteContext;
}

/** The table as it will be pasted: what is new, what replaces something, and what is left out and why. */
export function PastePreview({ plan, context }: PastePreviewProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard
    <section aria-label="What will be pasted" className={styles.preview} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {plan.columns[0]?.kind !== 'criteria' && <th scope="col">Row</th>}
            {plan.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a pasted column has no identity but its place
              <th key={index} scope="col">
                <ColumnHead column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a pasted line has no identity but its place
            <tr key={index}>
              <Line context={context} line={line} plan={plan} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnHead({ column }: { readonly column: PlannedColumn }) {
  switch (column.kind) {
    case 'criteria':
      return 'Criterion';
    case 'option':
      return <Named target={column.target} />;
    case 'scores':
      return 'Score';
    case 'weights':
      return 'Weight';
    case 'outcomes':
      return 'Outcome';
    case 'left-out':
      return (
        <>
          <span className={styles.out}>Left out</span>
          <span className={styles.aside}>{column.reason}</span>
        </>
      );
  }
}

const tags = { present: '', known: 'added', new: 'new' };

function Named({ target }: { readonly target: PasteTarget }) {
  return (
    <>
      {target.name}
      {target.kind !== 'present' && (
        <span className={styles.tag} data-kind={target.kind}>
          {tags[target.kind]}
        </span>
      )}
    </>
  );
}

function Line({ line, plan, context }: PastePreviewProps & { readonly line: PlannedLine }) {
  if (line.kind === 'heading')
    return (
      <th colSpan={plan.columns.length} scope="rowgroup">
        {line.name} <span className={styles.aside}>Heading: new criteria below it join this group.</span>
      </th>
    );
  if (line.kind === 'left-out')
    return (
      <td colSpan={plan.columns.length}>
        <span className={styles.out}>{line.name || 'Left out'}</span>
        <span className={styles.aside}>{line.reason}</span>
      </td>
    );
  const columns = plan.columns.slice(plan.columns[0]?.kind === 'criteria' ? 1 : 0);
  const offset = plan.columns.length - columns.length;
  return (
    <>
      <th scope="row">
        <Named target={line.target} />
      </th>
      {columns.map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pasted column has no identity but its place
        <td key={index}>
          <Content at={index + offset} column={column} context={context} line={line} plan={plan} />
        </td>
      ))}
    </>
  );
}

interface ContentProps extends PastePreviewProps {
  readonly line: Extract<PlannedLine, { readonly kind: 'row' }>;
  readonly column: PlannedColumn;
  readonly at: number;
}

function Content({ line, column, at, plan, context }: ContentProps) {
  const { store } = useEditor();
  if (column.kind === 'weights') return line.weight;
  if (column.kind === 'scores') return line.cells.find((cell) => cell.column === column.column)?.score;
  if (column.kind === 'outcomes' && line.outcome !== '')
    return isOutcomeKnown(line.outcome, plan, context) ? (
      line.outcome
    ) : (
      <>
        <span className={styles.out}>{line.outcome}</span>
        <span className={styles.aside}>This names no outcome.</span>
      </>
    );
  const cell = line.cells.find((one) => one.column === at);
  if (column.kind !== 'option' || !cell) return null;
  const { rows } = store.get().history.table;
  const before =
    line.target.kind === 'present' && column.target.kind === 'present'
      ? rows[line.target.index]?.cells[String(column.target.id)]?.text
      : undefined;
  const hasOwnScores = plan.columns.some((other) => other.kind === 'scores' && other.column === at);
  return (
    <>
      {cell.text}{' '}
      {cell.score !== null && !hasOwnScores && <span className={styles.tag}>score {cell.score}</span>}
      {before && cell.text && before !== cell.text && (
        <span className={styles.aside}>replaces “{before}”</span>
      )}
      {cell.isCut && <span className={styles.aside}>cut at 2,000 characters</span>}
    </>
  );
}
