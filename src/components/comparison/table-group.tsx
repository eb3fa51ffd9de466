import type { RowGroup } from '../../domain/group-rows';
import type { TableContext } from './comparison-table';
import styles from './comparison-table.module.css';
import { TableRow } from './table-row';

interface TableGroupProps {
  readonly group: RowGroup;
  readonly context: TableContext;
}

export function TableGroup({ group, context }: TableGroupProps) {
  return (
    <tbody>
      {group.name && (
        <tr>
          <th
            scope="rowgroup"
            colSpan={context.options.length + (context.showWinner ? 2 : 1)}
            className={styles.group}
          >
            <span className={styles.groupName} dir="auto">
              {group.name}
            </span>
          </th>
        </tr>
      )}
      {group.rows.map((row) => (
        <TableRow key={row.criterion.id} row={row} context={context} />
      ))}
    </tbody>
  );
}
