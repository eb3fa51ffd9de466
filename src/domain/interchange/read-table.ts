import { outcomeKinds } from '../outcome';
import { compact } from './compact';
import { type Line, readLines, splitNames, type TableProblem } from './csv-lines';
import type { CellForm, ComparisonForm, OutcomeForm, RowForm } from './form';
import type { Path } from './json-text';
import { type CellColumn, cellOf, comparedIn } from './table-columns';
import { type RowColumn, TableHead } from './table-head';

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
  private readonly problems: TableProblem[];
  private readonly newCriteria = new Set<string>();
  private readonly head: TableHead;
  private readonly seen = new Set<RowForm>();

  constructor(
    head: Line,
    private readonly body: readonly Line[],
    private readonly before: ComparisonForm,
    private readonly names: TableNames,
  ) {
    this.head = new TableHead(head, {
      compared: (name) => {
        const option = names.option(name);
        return option !== null && comparedIn(before).includes(option) ? option : null;
      },
      isFilled: (index) => body.some(({ values }) => (values[index] ?? '') !== ''),
    });
    this.problems = [...this.head.problems];
  }

  read(): ReadTable {
    const rows = this.problems.length > 0 ? [] : this.body.map((line) => this.readRow(line));
    return {
      rows,
      newCriteria: [...this.newCriteria],
      problems: this.problems,
      placeOf: (path) => this.placeOf(path, rows),
    };
  }

  private readRow(line: Line): RowForm {
    const { width } = this.head;
    if (line.values.length > width)
      this.report(line, width, `has ${line.values.length} fields; the first line names ${width} columns`);
    const criterion = this.readCriterion(line);
    const old = (this.before.rows ?? []).find(
      (row) => (row.criterion ?? null) === criterion && !this.seen.has(row),
    );
    if (old) this.seen.add(old);
    const weight = this.readNumber(line, 'Weight', [0, 5]);
    return compact({
      criterion,
      weight: this.head.has('Weight') ? (weight ?? 1) : (old?.weight ?? 1),
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
      kind: this.head.has('Outcome') ? this.readKind(line) : old?.outcome?.kind,
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
        this.head.indexOf('Outcome'),
        `“${value}” is no outcome: use ${outcomeKinds.join(', ')}, or leave it empty`,
      );
    }
    return kind ?? null;
  }

  private readWinners(line: Line, value: string): string[] {
    if (value.trim() === '') return [];
    return splitNames(value).flatMap((name) => {
      const option = this.names.option(name);
      if (option === null) this.report(line, this.head.indexOf('Winners'), `there is no option “${name}”`);
      return option ?? [];
    });
  }

  private readCells(line: Line, old: RowForm | undefined): CellForm[] {
    const compared = comparedIn(this.before);
    const others = (old?.cells ?? []).filter(({ option }) => !compared.includes(option));
    const cells = compared.map((option) => {
      const known = old && cellOf(old, option);
      const at = (name: CellColumn) => this.head.indexOfCell(option, name);
      const text = (name: 'text' | 'note') =>
        at(name) === -1 ? known?.[name] : (line.values[at(name)] ?? '');
      const score = at('score') === -1 ? known?.score : this.numberAt(line, at('score'), [0, 10]);
      return compact({ ...known, option, text: text('text'), score, note: text('note') });
    });
    return [...cells, ...others].filter((cell) => Object.keys(cell).length > 1);
  }

  private readNumber(line: Line, name: RowColumn, range: readonly [number, number]) {
    return this.head.has(name) ? this.numberAt(line, this.head.indexOf(name), range) : null;
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
  private value(line: Line, name: RowColumn): string | undefined {
    return this.head.has(name) ? (line.values[this.head.indexOf(name)] ?? '') : undefined;
  }

  private report(line: Line, index: number, message: string): void {
    this.problems.push(this.head.problem(line, index, message));
  }

  private placeOf(path: Path, rows: readonly RowForm[]) {
    const at = path.indexOf('rows');
    const index = at === -1 ? undefined : path[at + 1];
    if (typeof index !== 'number')
      return this.head.placeOf(1, at === -1 ? [] : path.slice(at + 2), undefined);
    return this.head.placeOf(this.body[index]?.number ?? 1, path.slice(at + 2), rows[index]);
  }
}
