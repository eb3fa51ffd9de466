import { z } from 'zod';
import type { Cell } from './comparison';
import type { OptionId } from './outcome';
import { isWebAddress } from './safe-link';

// PostgreSQL knows no year 0, and years of fewer digits are read as others by some.
const date = z.iso
  .date()
  .or(z.iso.datetime())
  .refine((value) => /^[12]/.test(value), 'a check is dated from the year 1000 to 2999');

const storedSource = z.strictObject({
  url: z.string().max(2000).refine(isWebAddress, 'a source needs a web address (https://…)'),
  title: z.string().max(300).default(''),
});

export const storedCell = z.strictObject({
  text: z.string().max(2000, 'a cell holds up to 2,000 characters').default(''),
  score: z.number().min(0, 'a score is 0 to 10').max(10, 'a score is 0 to 10').nullable().default(null),
  note: z.string().max(2000, 'a note holds up to 2,000 characters').default(''),
  sources: z.array(storedSource).max(20, 'a cell holds up to 20 sources').default([]),
  verifiedAt: date.nullable().default(null),
  toVerify: z.boolean().default(false),
});

/** What the database keeps for one row: cells by option id. */
export const storedCells = z.record(
  z.string().regex(/^[1-9]\d*$/, 'cells are keyed by option id'),
  storedCell,
);

export interface CellProblem {
  /** Null when the whole value is not a set of cells. */
  readonly option: OptionId | null;
  readonly message: string;
}

/** Where in the cell, as an editor counts: the second source is source 2. */
function placeInCell([, part, index]: readonly PropertyKey[]): string[] {
  if (part === undefined) return [];
  return part === 'sources' && typeof index === 'number' ? [`source ${index + 1}`] : [String(part)];
}

type ParsedCells =
  | { readonly ok: true; readonly cells: Readonly<Record<OptionId, Cell>> }
  | { readonly ok: false; readonly problems: readonly CellProblem[] };

/** Nothing stored is an empty row, not an error. */
export function parseCells(stored: unknown): ParsedCells {
  const parsed = storedCells.safeParse(stored ?? {});
  if (parsed.success) return { ok: true, cells: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) => ({
      option: Number(path[0]) || null,
      message: [...placeInCell(path), message].join(': '),
    })),
  };
}
