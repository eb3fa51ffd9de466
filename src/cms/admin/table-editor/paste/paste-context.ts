import type { PasteContext } from '../../../../domain/paste/paste-plan';
import { columnKeyOf, type Position } from '../grid/positions';
import type { Editor } from '../use-editor.client';

/** What pasted names can mean, and where a range without names goes: the active place. */
export function pasteContext({ store, options, criteria }: Editor): PasteContext {
  const { history, active } = store.get();
  const { columns, rows } = history.table;
  return {
    options: columns.flatMap(({ option }) =>
      option === null ? [] : [{ id: option, name: options.byId.get(option)?.name ?? '' }],
    ),
    criteria: rows.map(({ criterion }) =>
      criterion === null ? null : { id: criterion, name: criteria.byId.get(criterion)?.name ?? '' },
    ),
    knownOptions: options.list,
    knownCriteria: criteria.list,
    from: {
      row: rowIndex(active, rows),
      option: Math.max(
        0,
        columns.findIndex(({ key }) => key === columnKeyOf(active.column)),
      ),
    },
  };
}

function rowIndex({ row }: Position, rows: readonly { readonly key: string }[]): number {
  if (row === 'head') return -1;
  const index = rows.findIndex(({ key }) => key === row);
  return index === -1 ? rows.length : index;
}
