import { type Cell, isUnknown, missingCell } from '../comparison';
import type { ComparisonDraft, DraftNames, DraftRow } from '../comparison-draft';
import { listNames } from '../describe-outcome';
import { formatDate } from '../format-date';
import type { OptionId } from '../outcome';
import { parseCells } from '../parse-cells';
import type { ReadinessNote } from '../readiness';
import { advice } from './advice';
import { decideDraftRow } from './decided-rows';

/** A fact that was checked longer ago than this should be looked at again. */
export const freshForMonths = 12;

/** Empty and doubted cells, sources nobody looked at for a year, and rows that come to nothing: one note for each kind and row. */
export function adviseOnCells(draft: ComparisonDraft, names: DraftNames, now: string): ReadinessNote[] {
  const compared = draft.options.flatMap(({ option }) => option ?? []);
  return draft.rows.flatMap((row, index) => {
    const parsed = parseCells(row.cells);
    if (!parsed.ok) return [];
    const place = { index, row, names, compared };
    const cells = compared.map((option) => ({ option, cell: parsed.cells[option] ?? missingCell }));
    return [
      ...note(place, cells, { holds: isUnknown, says: (who) => `says nothing of ${who} yet` }),
      ...note(place, cells, {
        holds: ({ toVerify }) => toVerify,
        says: (who) => `${who} is still marked to verify`,
      }),
      ...overdue(place, cells, now),
      ...adviseOnOutcome(place),
    ];
  });
}

interface RowPlace {
  readonly index: number;
  readonly row: DraftRow;
  readonly names: DraftNames;
  readonly compared: readonly OptionId[];
}

interface PlacedCell {
  readonly option: OptionId;
  readonly cell: Cell;
}

interface Finding {
  readonly holds: (cell: Cell) => boolean;
  readonly says: (who: string) => string;
}

function note(place: RowPlace, cells: readonly PlacedCell[], { holds, says }: Finding): ReadinessNote[] {
  const found = cells.filter(({ cell }) => holds(cell));
  const [first] = found;
  if (!first) return [];
  const who = listNames(
    found.map(({ option }) => ({ name: place.names.options.get(option) ?? `option ${option}` })),
  );
  return [advice(`rows.${place.index}.cells.${first.option}`, `${rowName(place)}: ${says(who)}.`)];
}

function overdue(place: RowPlace, cells: readonly PlacedCell[], now: string): ReadinessNote[] {
  const limit = monthsBefore(now, freshForMonths);
  const oldest = cells
    .flatMap(({ cell }) => (cell.verifiedAt && cell.sources.length > 0 ? [cell.verifiedAt] : []))
    .filter((verifiedAt) => verifiedAt < limit)
    .toSorted()[0];
  if (!oldest) return [];
  return note(place, cells, {
    holds: ({ verifiedAt, sources }) => sources.length > 0 && verifiedAt !== null && verifiedAt < limit,
    says: (who) => `look at the sources of ${who} again, last checked on ${formatDate(oldest)}`,
  });
}

function adviseOnOutcome(place: RowPlace): ReadinessNote[] {
  const { row, compared, index } = place;
  if (row.outcome.kind !== null || decideDraftRow(row, compared).kind !== 'unknown') return [];
  return [
    advice(
      `rows.${index}.outcome.kind`,
      `${rowName(place)}: no outcome is stated, and there are too few scores to decide it.`,
    ),
  ];
}

function rowName({ index, row, names }: RowPlace): string {
  const name = row.criterion === null ? undefined : names.criteria.get(row.criterion);
  return name ? `Row ${index + 1} (${name})` : `Row ${index + 1}`;
}

function monthsBefore(instant: string, months: number): string {
  const date = new Date(instant);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString();
}
