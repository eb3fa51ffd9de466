import { outcomeKinds } from '../outcome';
import { compact } from './compact';
import { type Line, readLines, splitNames, type TableProblem } from './csv-lines';
import type { CellForm, ComparisonForm, OutcomeForm, RowForm } from './form';
import type { Path } from './json-text';
import { type CellColumn, cellColumns, cellHeading, cellOf, comparedIn, rowColumns } from './table-columns';

export interface TableNames {
  /** A reference to the option that this is a name of; null for none. */
  readonly option: (name: string) => string | null;
  readonly criterion: (name: string) => string | null;
}

export interface ReadTable {
  readonly rows: readonly RowForm[];
  /** Criteria that are named here for the first time. */
  readonly newCriteria: readonly string[];
  readonly problems: readonly TableProblem[];
  /** Where in the file a path of the comparison comes from. */
  readonly placeOf: (path: Path) => Pick<TableProblem, 'line' | 'column' | 'field'>;
}

type Column =
  | { readonly kind: 'row'; readonly name: (typeof rowColumns)[number] }
  | { readonly kind: 'cell'; readonly option: string; readonly name: CellColumn };

/**
 * Reads the rows of a table. The file is the table: its lines become the rows, in their order; a column that it does not
 * have keeps what the row of the same criterion had.
 */
export function readTable(text: string, before: ComparisonForm, names: TableNames): ReadTable {
  const lines = readLines(text);
  if ('message' in lines) return refused(lines);
  const [head, ...body] = lines;
  if (!head) return refused({ line: 1, column: 1, field: '', message: 'the file is empty' });
  return new TableReader(head, body, before, names).read();
}

function refused(problem: TableProblem): ReadTable {
  return { rows: [], newCriteria: [], problems: [problem], placeOf: () => problem };
}

class TableReader {
  private readonly problems: TableProblem[] = [];
  private readonly newCriteria = new Set<string>();
  private readonly columns: readonly (Column | null)[];
  private readonly seen = new Set<RowForm>();

  constructor(
    private readonly head: Line,
    private readonly body: readonly Line[],
    private readonly before: ComparisonForm,
    private readonly names: TableNames,
  ) {
    this.columns = head.values.map((heading, index) => this.readHeading(heading, index));
  }

  read(): ReadTable {
    this.checkHead();
    const rows = this.problems.length > 0 ? [] : this.body.map((line) => this.readRow(line));
    return {
      rows,
      newCriteria: [...this.newCriteria],
      problems: this.problems,
      placeOf: (path) => this.placeOf(path, rows),
    };
  }

  private checkHead(): void {
    if (!this.has('Criterion')) {
      this.report(this.head, 0, 'there is no column “Criterion”: the first line must name the columns');
    }
    this.head.values.forEach((heading, index) => {
      const first = this.head.values.indexOf(heading);
      if (heading !== '' && first !== index)
        this.report(this.head, index, `the column “${heading}” is there twice`);
    });
  }

  private readHeading(heading: string, index: number): Column | null {
    const plain = heading.trim();
    const name = rowColumns.find((known) => known.toLowerCase() === plain.toLowerCase());
    if (name) return { kind: 'row', name };
    for (const column of cellColumns) {
      const option = this.readOption(heading, column) ?? this.readOption(plain, column);
      if (option) return { kind: 'cell', option, name: column };
    }
    const isUsed = plain !== '' || this.body.some(({ values }) => (values[index] ?? '') !== '');
    if (isUsed) {
      this.report(
        this.head,
        index,
        `“${plain}” is no column: use ${rowColumns.join(', ')}, or an option of this comparison with “: text”, “: score” or “: note”`,
      );
    }
    return null;
  }

  private readOption(heading: string, column: CellColumn): string | null {
    const end = cellHeading('', column);
    const option = heading.endsWith(end) ? this.names.option(heading.slice(0, -end.length)) : null;
    return option && comparedIn(this.before).includes(option) ? option : null;
  }

  private readRow(line: Line): RowForm {
    if (line.values.length > this.columns.length) {
      this.report(
        line,
        this.columns.length,
        `has ${line.values.length} fields; the first line names ${this.columns.length} columns`,
      );
    }
    const criterion = this.readCriterion(line);
    const old = (this.before.rows ?? []).find(
      (row) => (row.criterion ?? null) === criterion && !this.seen.has(row),
    );
    if (old) this.seen.add(old);
    const weight = this.readNumber(line, 'Weight', [0, 5]);
    return compact({
      criterion,
      weight: this.has('Weight') ? (weight ?? 1) : (old?.weight ?? 1),
      cells: this.readCells(line, old),
      outcome: this.readOutcome(line, old),
      note: this.value(line, 'Note') ?? old?.note,
    });
  }

  private readCriterion(line: Line): string | null {
    const name = this.value(line, 'Criterion') ?? '';
    if (name === '') return null;
    const known = this.names.criterion(name);
    if (known === null) this.newCriteria.add(name);
    return known ?? name;
  }

  private readOutcome(line: Line, old: RowForm | undefined): OutcomeForm {
    const winners = this.value(line, 'Winners');
    return compact({
      kind: this.has('Outcome') ? this.readKind(line) : old?.outcome?.kind,
      winners: winners === undefined ? old?.outcome?.winners : this.readWinners(line, winners),
      qualifier: this.value(line, 'Qualifier') ?? old?.outcome?.qualifier,
      condition: this.value(line, 'Condition') ?? old?.outcome?.condition,
      label: this.value(line, 'Shown as') ?? old?.outcome?.label,
    });
  }

  private readKind(line: Line): OutcomeForm['kind'] {
    const value = (this.value(line, 'Outcome') ?? '').trim().toLowerCase();
    const kind = outcomeKinds.find((known) => known === value);
    if (value !== '' && !kind) {
      this.report(
        line,
        this.indexOf('Outcome'),
        `“${value}” is no outcome: use ${outcomeKinds.join(', ')}, or leave it empty`,
      );
    }
    return kind ?? null;
  }

  private readWinners(line: Line, value: string): string[] {
    if (value.trim() === '') return [];
    return splitNames(value).flatMap((name) => {
      const option = this.names.option(name);
      if (option === null) this.report(line, this.indexOf('Winners'), `there is no option “${name}”`);
      return option ?? [];
    });
  }

  private readCells(line: Line, old: RowForm | undefined): CellForm[] {
    const compared = comparedIn(this.before);
    const others = (old?.cells ?? []).filter(({ option }) => !compared.includes(option));
    const cells = compared.map((option) => {
      const known = old && cellOf(old, option);
      const at = (name: CellColumn) =>
        this.columns.findIndex(
          (column) => column?.kind === 'cell' && column.option === option && column.name === name,
        );
      const text = (name: 'text' | 'note') =>
        at(name) === -1 ? known?.[name] : (line.values[at(name)] ?? '');
      const score = at('score') === -1 ? known?.score : this.numberAt(line, at('score'), [0, 10]);
      return compact({ ...known, option, text: text('text'), score, note: text('note') });
    });
    return [...cells, ...others].filter((cell) => Object.keys(cell).length > 1);
  }

  private readNumber(
    line: Line,
    name: Parameters<TableReader['indexOf']>[0],
    range: readonly [number, number],
  ) {
    return this.has(name) ? this.numberAt(line, this.indexOf(name), range) : null;
  }

  private numberAt(line: Line, index: number, [least, most]: readonly [number, number]): number | null {
    const value = (line.values[index] ?? '').trim();
    if (value === '') return null;
    const number = Number(value.replace(/^(\d+),(\d+)$/, '$1.$2'));
    if (/^[\d.,e+-]+$/i.test(value) && number >= least && number <= most) return number;
    this.report(line, index, `“${value}” is no number from ${least} to ${most}`);
    return null;
  }

  /** Undefined where there is no such column. */
  private value(line: Line, name: (typeof rowColumns)[number]): string | undefined {
    return this.has(name) ? (line.values[this.indexOf(name)] ?? '') : undefined;
  }

  private has(name: (typeof rowColumns)[number]): boolean {
    return this.indexOf(name) !== -1;
  }

  private indexOf(name: (typeof rowColumns)[number]): number {
    return this.columns.findIndex((column) => column?.kind === 'row' && column.name === name);
  }

  private report(line: Line, index: number, message: string): void {
    const column = Math.max(index, 0);
    this.problems.push({
      line: line.number,
      column: column + 1,
      field: this.head.values[column] ?? '',
      message,
    });
  }

  /** Of the comparison's field, the line and the column it was read from. */
  private placeOf(path: Path, rows: readonly RowForm[]) {
    const at = path.indexOf('rows');
    const index = at === -1 ? undefined : path[at + 1];
    const line = typeof index === 'number' ? (this.body[index]?.number ?? 1) : 1;
    const rest = at === -1 ? [] : path.slice(at + 2);
    const column = Math.max(this.columnOf(rest, typeof index === 'number' ? rows[index] : undefined), 0);
    return { line, column: column + 1, field: this.head.values[column] ?? '' };
  }

  private columnOf([field, part, third]: Path, row: RowForm | undefined): number {
    const option = field === 'cells' && typeof part === 'number' ? row?.cells?.[part]?.option : undefined;
    if (option) {
      return this.columns.findIndex(
        (column) => column?.kind === 'cell' && column.option === option && column.name === (third ?? 'text'),
      );
    }
    const names = {
      weight: 'Weight',
      note: 'Note',
      outcome: 'Outcome',
      winners: 'Winners',
      condition: 'Condition',
      qualifier: 'Qualifier',
      label: 'Shown as',
    } as const;
    const name = Object.entries(names).find(([key]) => key === part || key === field)?.[1];
    return this.indexOf(name ?? 'Criterion');
  }
}
