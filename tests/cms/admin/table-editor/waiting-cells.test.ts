import { expect, test } from 'vitest';
import { createEditorStore } from '../../../../src/cms/admin/table-editor/editor-store';
import {
  keepWaiting,
  withOption,
  withoutWaiting,
} from '../../../../src/cms/admin/table-editor/waiting-cells';
import { aTable } from './a-table';

test('what is typed of an option before it has an id is in its cells when it has one, and in no other', () => {
  const table = aTable();
  const [column] = table.columns;
  const [row, other] = table.rows;
  const pending = {
    ...table,
    columns: [{ ...column, key: 'new', option: null, reasons: [] }, ...table.columns],
  };
  const store = createEditorStore(pending);
  keepWaiting(store, { column: 'new', row: row?.key ?? '' }, { text: 'Fa' });
  keepWaiting(store, { column: 'new', row: row?.key ?? '' }, { text: 'Fast' });
  keepWaiting(store, { column: 'new', row: row?.key ?? '' }, { score: 7 });
  keepWaiting(store, { column: 'new', row: 'gone' }, { text: 'Of a row that is not there any more' });
  const filled = withOption(store.get().waitingCells, 'new', 900)(pending);
  expect(filled.columns[0]).toMatchObject({ key: 'new', option: 900 });
  expect(filled.rows[0]?.cells).toEqual({ ...row?.cells, 900: { text: 'Fast', score: 7 } });
  expect(filled.rows[1]).toEqual(other);
  expect(withoutWaiting(store.get().waitingCells, 'new')).toEqual({});
});
