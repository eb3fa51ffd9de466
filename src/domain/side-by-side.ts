import { mostOptions } from './check-comparison';
import type { Cell, Criterion } from './comparison';
import type { NamedDefinition } from './hubs';
import type { OptionId } from './outcome';

const longestName = 300;

/** What a reader asked to see side by side, as typed: each once, whatever its spelling, and no more than fit. */
export function parseOptionNames(given: string | readonly string[] | undefined): {
  readonly names: readonly string[];
  readonly isTooMany: boolean;
} {
  const typed = [given ?? []].flat().slice(0, 50).join(',').slice(0, 10_000);
  const names = new Map(
    typed
      .split(',')
      .map((name) =>
        name
          .replace(/[\p{C}\s]+/gu, ' ')
          .trim()
          .slice(0, longestName),
      )
      .filter(Boolean)
      .map((name) => [name.toLowerCase(), name]),
  );
  return { names: [...names.values()].slice(0, mostOptions), isTooMany: names.size > mostOptions };
}

/** One cell as a published comparison holds it. */
export interface FoundCell {
  readonly criterion: number;
  readonly option: OptionId;
  readonly cell: Cell;
  readonly comparison: ComparisonName;
}

export interface ComparisonName {
  readonly slug: string;
  readonly title: string;
}

/** A criterion that at least two of the options were judged on, though not always in the same comparison. */
export interface SharedRow {
  readonly criterion: Criterion;
  readonly cells: Readonly<Record<OptionId, FoundCell>>;
}

export interface SideBySide {
  /** In the order of their slugs, which is the order in the address. */
  readonly options: readonly NamedDefinition[];
  /** Names that are no option of this site, as they were typed. */
  readonly unknown: readonly string[];
  readonly isTooMany: boolean;
  readonly rows: readonly SharedRow[];
  /** Published comparisons that hold all of the options. */
  readonly covering: readonly ComparisonName[];
  /** Names to choose from. */
  readonly choices: readonly string[];
}

/** Criteria that more of the options share come first; of an equal number in the order of their names. */
export function assembleRows(
  cells: readonly FoundCell[],
  criteria: ReadonlyMap<number, Criterion>,
  most: number,
): readonly SharedRow[] {
  const judged = [...new Set(cells.map(({ criterion }) => criterion))];
  return judged
    .flatMap((id) => {
      const criterion = criteria.get(id);
      const found = cells.filter((cell) => cell.criterion === id);
      const isShared = new Set(found.map(({ option }) => option)).size > 1;
      if (!criterion || !isShared) return [];
      return [{ criterion, cells: Object.fromEntries(found.map((entry) => [entry.option, entry])) }];
    })
    .sort((a, b) => countCells(b) - countCells(a) || a.criterion.name.localeCompare(b.criterion.name, 'en'))
    .slice(0, most);
}

function countCells({ cells }: SharedRow): number {
  return Object.keys(cells).length;
}
