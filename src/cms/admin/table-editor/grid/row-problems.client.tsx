'use client';

import { editTable } from '../edit-table';
import { changeRow, withoutCell } from '../model/change-row';
import type { Row } from '../model/table';
import { useEditor } from '../use-editor.client';
import styles from './grid.module.css';
import type { HeadOption } from './head-option';

interface RowProblemsProps {
  readonly row: Row;
  readonly heads: readonly HeadOption[];
  readonly problems: string;
}

/** What a refused cell of the row is described by. */
export function problemsId(rowKey: string): string {
  return `table-editor-problems-${rowKey}`;
}

/** Under its row: what the server refused in it, and cells of options that are no longer compared. */
export function RowProblems({ row, heads, problems }: RowProblemsProps) {
  const { store, options } = useEditor();
  const compared = new Set(heads.map(({ option }) => String(option)));
  const isPending = heads.some(({ option }) => option === null);
  const orphans = isPending ? [] : Object.keys(row.cells).filter((option) => !compared.has(option));
  if (problems === '' && orphans.length === 0) return null;
  const remove = (option: string) =>
    editTable(store, (table) => changeRow(table, row.key, (before) => withoutCell(before, option)), {
      what: 'removing a cell',
    });
  return (
    <tr>
      <td className={styles.problems} colSpan={100}>
        {problems && (
          <ul className={styles.problemList} id={problemsId(row.key)} role="alert">
            {problems.split('\n').map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {orphans.map((option) => (
          <p className={styles.orphan} key={option}>
            This row also has a cell for {options.byId.get(Number(option))?.name ?? 'an option'}, which is not
            compared here: “{row.cells[option]?.text ?? ''}”.{' '}
            <button className={styles.textButton} onClick={() => remove(option)} type="button">
              Remove that cell
            </button>
          </p>
        ))}
      </td>
    </tr>
  );
}
