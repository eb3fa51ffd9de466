import type { ComparedOption, Row } from '../../domain/comparison';
import { listNames } from '../../domain/describe-outcome';
import { groupRows } from '../../domain/group-rows';
import type { NumberedSource } from '../../domain/number-sources';
import { isFactsOnly } from '../../domain/tally';
import { optionPath } from '../../paths';
import { NameLink } from '../ui/name-link';
import styles from './comparison-table.module.css';
import { TableGroup } from './table-group';

interface ComparisonTableProps extends Omit<TableContext, 'showWinner'> {
  readonly rows: readonly Row[];
}

/** What every row of the table is drawn with. */
export interface TableContext {
  readonly options: readonly ComparedOption[];
  readonly sources: readonly NumberedSource[];
  readonly showWinner: boolean;
}

/** Scrolls inside its own region, by keyboard too, so that the page itself never scrolls sideways. */
export function ComparisonTable({ rows, options, sources }: ComparisonTableProps) {
  const context = { options, sources, showWinner: !isFactsOnly(rows) };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box is no section of the document
    <div
      role="region"
      aria-labelledby="comparison-caption"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus a keyboard cannot scroll it
      tabIndex={0}
      className={styles.region}
      data-long={rows.length > longTable ? '' : undefined}
    >
      <table
        className={styles.table}
        data-compared=""
        data-many={options.length > 2 ? '' : undefined}
        data-facts={context.showWinner ? undefined : ''}
      >
        <caption className={styles.caption}>
          <span id="comparison-caption" className={styles.captionText}>
            {captionOf(options)}, criterion by criterion
          </span>
        </caption>
        <TableColumns {...context} />
        {groupRows(rows).map((group) => (
          <TableGroup key={group.name} group={group} context={context} />
        ))}
      </table>
    </div>
  );
}

/** Above this many rows the option names would be out of sight, so the region is bounded and keeps them on top. */
const longTable = 14;

function captionOf(options: readonly ComparedOption[]): string {
  return options.length > 3 ? `${options.length} options` : listNames(options);
}

function TableColumns({ options, showWinner }: TableContext) {
  return (
    <>
      <colgroup>
        <col className={styles.criterionColumn} />
        {options.map(({ id }) => (
          <col key={id} className={styles.optionColumn} />
        ))}
        {showWinner && <col className={styles.winnerColumn} />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          {options.map((option) => (
            <th key={option.id} scope="col" data-option={option.slug || option.id}>
              <span className={styles.optionName} dir="auto">
                <NameLink named={option} pathOf={optionPath} />
              </span>
            </th>
          ))}
          {showWinner && <th scope="col">Winner</th>}
        </tr>
      </thead>
    </>
  );
}
