'use client';

import { editTable } from './edit-table';
import styles from './editor.module.css';
import { useRowHeads } from './grid/use-heads.client';
import { gatherGroups } from './model/gather-groups';
import { useEditor } from './use-editor.client';

/** Says so when readers will see the rows in another order, and puts them in that order. */
export function ScatteredGroups() {
  const { store, criteria, isReadOnly } = useEditor();
  const heads = useRowHeads();
  const gathered = gatherGroups(heads, ({ group }) => group);
  if (gathered.every((head, index) => head === heads[index])) return null;
  const groupOf = (criterion: number | null) => criteria.byId.get(criterion ?? 0)?.group.trim() ?? '';
  const gather = () =>
    editTable(
      store,
      (table) => ({ ...table, rows: gatherGroups(table.rows, ({ criterion }) => groupOf(criterion)) }),
      { what: 'gathering the groups', notice: 'The rows stand as on the page.' },
    );
  return (
    <p className={styles.hint}>
      On the page, rows without a heading come first, and rows of one heading stand together.{' '}
      <button className={styles.textButton} disabled={isReadOnly} onClick={gather} type="button">
        Put them in that order
      </button>
    </p>
  );
}
