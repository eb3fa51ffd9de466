import { cellOf, type Row } from '../../domain/comparison';
import { sourcesOfCell } from '../../domain/number-sources';
import { isWonBy } from '../../domain/outcome';
import { usualWeight } from '../../domain/ranking';
import { criterionPath } from '../../paths';
import { NameLink } from '../ui/name-link';
import type { TableContext } from './comparison-table';
import styles from './comparison-table.module.css';
import { OutcomeText } from './outcome-text';
import { TableCell } from './table-cell';

interface TableRowProps {
  readonly row: Row;
  readonly context: TableContext;
}

/** What a reader’s browser reckons with stands in attributes: src/enhancements/comparison/read-table.ts. */
export function TableRow({ row, context }: TableRowProps) {
  const { criterion, weight, outcome, note } = row;
  const { options, sources, showWinner } = context;
  return (
    <tr
      data-criterion={criterion.slug || criterion.id}
      data-weight={weight === usualWeight ? undefined : weight}
      data-outcome={outcome.kind}
    >
      <th scope="row">
        <span className={styles.name} dir="auto">
          <NameLink named={criterion} pathOf={criterionPath} />
        </span>
        {criterion.measures && (
          <span className={styles.aside} dir="auto">
            {criterion.measures}
          </span>
        )}
        {!showWinner && note && <RowNote note={note} />}
        {weight !== usualWeight && <span className={styles.aside}>Weight {weight}</span>}
      </th>
      {options.map(({ id }) => {
        const cell = cellOf(row, id);
        return (
          <TableCell
            key={id}
            cell={cell}
            won={isWonBy(outcome, id)}
            sources={sourcesOfCell(cell.sources, sources)}
          />
        );
      })}
      {showWinner && (
        <td>
          <OutcomeText outcome={outcome} options={options} />
          {note && <RowNote note={note} />}
        </td>
      )}
    </tr>
  );
}

/** Facts have no winner's column to stand in, so a note on one stands with the criterion. */
function RowNote({ note }: { readonly note: string }) {
  return (
    <span className={styles.aside} dir="auto">
      {note}
    </span>
  );
}
