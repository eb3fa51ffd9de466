import type { Line, TableProblem } from './csv-lines';
import type { RowForm } from './form';
import type { Path } from './json-text';
import { type CellColumn, cellColumns, cellHeading, rowColumns } from './table-columns';

export type RowColumn = (typeof rowColumns)[number];

type Column =
  | { readonly kind: 'row'; readonly name: RowColumn }
  | { readonly kind: 'cell'; readonly option: string; readonly name: CellColumn };

interface Naming {
  /** An option of the comparison by this name; null for none. */
  readonly compared: (name: string) => string | null;
  /** Whether anything stands in the column below its heading. */
  readonly isFilled: (index: number) => boolean;
}

/** The columns of a file, as its first line names them. */
export class TableHead {
  readonly problems: readonly TableProblem[];
  private readonly columns: readonly (Column | null)[];

  constructor(
    private readonly line: Line,
    private readonly naming: Naming,
  ) {
    this.columns = line.values.map((heading) => this.readHeading(heading));
    this.problems = [...this.listUnknown(), ...this.listMissing(), ...this.listTwice()];
  }

  get width(): number {
    return this.columns.length;
  }

  has(name: RowColumn): boolean {
    return this.indexOf(name) !== -1;
  }

  indexOf(name: RowColumn): number {
    return this.columns.findIndex((column) => column?.kind === 'row' && column.name === name);
  }

  indexOfCell(option: string, name: string): number {
    return this.columns.findIndex(
      (column) => column?.kind === 'cell' && column.option === option && column.name === name,
    );
  }

  problem(line: Line, index: number, message: string): TableProblem {
    return { ...this.place(line.number, index), message };
  }

  /** Where something in the row that came from the line stands in the file. */
  placeOf(line: number, path: Path, row: RowForm | undefined): Omit<TableProblem, 'message'> {
    return this.place(line, this.columnOf(path, row));
  }

  private place(line: number, index: number): Omit<TableProblem, 'message'> {
    const column = Math.max(index, 0);
    return { line, column: column + 1, field: this.line.values[column] ?? '' };
  }

  private readHeading(heading: string): Column | null {
    const plain = heading.trim();
    const name = rowColumns.find((known) => known.toLowerCase() === plain.toLowerCase());
    if (name) return { kind: 'row', name };
    for (const column of cellColumns) {
      const option = this.readOption(heading, column) ?? this.readOption(plain, column);
      if (option) return { kind: 'cell', option, name: column };
    }
    return null;
  }

  private readOption(heading: string, column: CellColumn): string | null {
    const end = cellHeading('', column);
    return heading.endsWith(end) ? this.naming.compared(heading.slice(0, -end.length)) : null;
  }

  private listUnknown(): TableProblem[] {
    return this.line.values.flatMap((heading, index) => {
      const plain = heading.trim();
      if (this.columns[index] || (plain === '' && !this.naming.isFilled(index))) return [];
      return this.problem(
        this.line,
        index,
        `“${plain}” is no column: use ${rowColumns.join(', ')}, or an option of this comparison with “: text”, “: score” or “: note”`,
      );
    });
  }

  private listMissing(): TableProblem[] {
    const message = 'there is no column “Criterion”: the first line must name the columns';
    return this.has('Criterion') ? [] : [this.problem(this.line, 0, message)];
  }

  private listTwice(): TableProblem[] {
    const { values } = this.line;
    return values.flatMap((heading, index) =>
      heading !== '' && values.indexOf(heading) !== index
        ? this.problem(this.line, index, `the column “${heading}” is there twice`)
        : [],
    );
  }

  private columnOf([field, part, third]: Path, row: RowForm | undefined): number {
    const option = field === 'cells' && typeof part === 'number' ? row?.cells?.[part]?.option : undefined;
    if (option) return this.indexOfCell(option, String(third ?? 'text'));
    const name = Object.entries(columnNames).find(([key]) => key === part || key === field)?.[1];
    return this.indexOf(name ?? 'Criterion');
  }
}

const columnNames = {
  weight: 'Weight',
  note: 'Note',
  outcome: 'Outcome',
  winners: 'Winners',
  condition: 'Condition',
  qualifier: 'Qualifier',
  label: 'Shown as',
} as const;
