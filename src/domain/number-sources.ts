import { cellOf, type Row, type Source } from './comparison';
import { groupRows } from './group-rows';
import type { OptionId } from './outcome';

/** A source with the number that cells refer to it by; numbers start at 1. */
export interface NumberedSource extends Source {
  readonly number: number;
}

/** Every source of the table once, numbered in reading order. The first title given to an address is kept. */
export function numberSources(rows: readonly Row[], options: readonly OptionId[]): readonly NumberedSource[] {
  const inReadingOrder = groupRows(rows).flatMap((group) => group.rows);
  const sources = inReadingOrder.flatMap((row) => options.flatMap((option) => cellOf(row, option).sources));
  const byUrl = new Map<string, Source>();
  for (const source of sources) if (!byUrl.has(source.url)) byUrl.set(source.url, source);
  return [...byUrl.values()].map((source, index) => ({ ...source, number: index + 1 }));
}

/** The numbered sources that one cell refers to, in numeric order, each once. */
export function sourcesOfCell(
  cited: readonly Source[],
  numbered: readonly NumberedSource[],
): readonly NumberedSource[] {
  return numbered.filter(({ url }) => cited.some((source) => source.url === url));
}
