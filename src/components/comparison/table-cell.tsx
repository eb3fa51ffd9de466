import { type Cell, isUnknown } from '../../domain/comparison';
import type { NumberedSource } from '../../domain/number-sources';
import { DateText } from '../ui/date-text';
import styles from './comparison-table.module.css';
import { OutcomeMark } from './outcome-mark';
import { Score } from './score';
import { SourceReferences } from './source-references';

interface TableCellProps {
  readonly cell: Cell;
  readonly won: boolean;
  readonly sources: readonly NumberedSource[];
}

export function TableCell({ cell, won, sources }: TableCellProps) {
  const { text, score, note, verifiedAt, toVerify } = cell;
  const unknown = isUnknown(cell);
  return (
    <td data-won={won ? '' : undefined} data-score={score ?? undefined}>
      <span className={styles.said} data-unknown={unknown ? '' : undefined}>
        {won && <OutcomeMark kind="win" />}
        {unknown && <OutcomeMark kind="unknown" />}
        <span dir="auto">
          {unknown ? 'Unknown' : text}
          <SourceReferences sources={sources} />
        </span>
      </span>
      {score !== null && <Score score={score} />}
      {note && (
        <span className={styles.aside} dir="auto">
          {note}
        </span>
      )}
      {toVerify && <span className={styles.unverified}>Unverified</span>}
      {verifiedAt && (
        <span className={styles.aside}>
          Checked <DateText instant={verifiedAt} />
        </span>
      )}
    </td>
  );
}
