import type { FormState } from 'payload';
import type { Column, Row, Table } from '../../../../src/cms/admin/table-editor/model/table';
import { writeTable } from '../../../../src/cms/admin/table-editor/model/write-table';

export function aRow(key: string, parts: Partial<Row> = {}): Row {
  return { key, criterion: 1, weight: 1, cells: {}, outcome: {}, note: '', ...parts };
}

export function aColumn(key: string, option: number | null, reasons: readonly string[] = []): Column {
  return { key, option, reasons: reasons.map((text, index) => ({ key: `${key}-${index}`, text })) };
}

export function aTable(parts: Partial<Table> = {}): Table {
  return { columns: [aColumn('a', 1), aColumn('b', 2)], rows: [aRow('x'), aRow('y')], ...parts };
}

/** The fields of a form that holds the table, and a title. */
export function formWith(table: Table): FormState {
  const title = { value: 'A title', valid: true };
  const change = writeTable({ title }, { columns: [], rows: [] }, table);
  return change?.type === 'REPLACE_STATE' ? change.state : { title };
}
