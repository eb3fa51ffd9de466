import type { Field, FieldHook } from 'payload';
import { countCellsToVerify } from '../../../domain/freshness';
import { draftReadersField, nobodyField } from '../../access/policies';

const computed = {
  access: { create: nobodyField, read: draftReadersField, update: nobodyField },
  index: true,
  // In the list it can be filtered and sorted by; in the form the cells themselves say it.
  admin: { readOnly: true, condition: () => false },
} as const;

/** What the cells say of their age, kept beside them: no index can look for it inside their JSON. */
export const freshnessFields: Field[] = [
  {
    ...computed,
    name: 'cellsToVerify',
    label: 'Cells to verify',
    type: 'number',
    hooks: { beforeChange: [({ data }) => countCells(data).marked] },
  },
  {
    ...computed,
    name: 'oldestCheckAt',
    label: 'Oldest check of a cell',
    type: 'date',
    hooks: { beforeChange: [dateOfOldestCheck] },
  },
];

function dateOfOldestCheck({ data }: Parameters<FieldHook>[0]): string | null {
  const { oldestCheck } = countCells(data);
  return oldestCheck && `${oldestCheck}T00:00:00.000Z`;
}

function countCells(data: Readonly<Record<string, unknown>> | undefined) {
  const rows: unknown[] = Array.isArray(data?.rows) ? data.rows : [];
  return countCellsToVerify(rows.map((row) => ({ cells: cellsOf(row) })));
}

function cellsOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'cells' in row ? row.cells : null;
}
