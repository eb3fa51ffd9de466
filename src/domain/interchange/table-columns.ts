import type { ComparisonForm, OutcomeForm, RowForm } from './form';

/** One criterion a line. Sources, dates of checking and marks of doubt have no columns: they stay as they are. */
export const rowColumns = [
  'Criterion',
  'Weight',
  'Outcome',
  'Winners',
  'Qualifier',
  'Condition',
  'Shown as',
  'Note',
] as const;
export const cellColumns = ['text', 'score', 'note'] as const;
export type CellColumn = (typeof cellColumns)[number];

/** What editors call options and criteria, by their references. */
export interface TableLabels {
  readonly option: (reference: string) => string;
  readonly criterion: (reference: string) => string;
}

export function cellHeading(option: string, column: CellColumn): string {
  return `${option}: ${column}`;
}

export function comparedIn({ options }: ComparisonForm): readonly string[] {
  return (options ?? []).flatMap(({ option }) => option ?? []);
}

export function outcomeColumns(outcome: OutcomeForm | null | undefined, winners: string): readonly string[] {
  return [
    outcome?.kind ?? '',
    winners,
    outcome?.qualifier ?? '',
    outcome?.condition ?? '',
    outcome?.label ?? '',
  ];
}

export function cellOf({ cells }: RowForm, option: string) {
  return cells?.find((cell) => cell.option === option);
}
