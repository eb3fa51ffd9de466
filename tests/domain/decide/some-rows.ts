import fc from 'fast-check';
import type { WeighedRow } from '../../../src/domain/ranking';

/** A row by its scores; `null` where nobody scored the option. */
export function weighed(weight: number, scores: Readonly<Record<number, number | null>>): WeighedRow {
  return {
    weight,
    cells: Object.fromEntries(Object.entries(scores).map(([option, score]) => [option, { score }])),
  };
}

/** Two to four options on up to six rows, some of them not scored. */
export const someRows = fc.integer({ min: 2, max: 4 }).chain((count) => {
  const options = Array.from({ length: count }, (_, index) => index + 1);
  const scores = fc.array(fc.option(fc.integer({ min: 0, max: 10 }), { freq: 4 }), {
    minLength: count,
    maxLength: count,
  });
  const row = fc
    .tuple(fc.constantFrom(0, 1, 1, 2, 2.5, 3, 5), scores)
    .map(([weight, given]) =>
      weighed(weight, Object.fromEntries(options.map((option, index) => [option, given[index] ?? null]))),
    );
  return fc.record({ options: fc.constant(options), rows: fc.array(row, { maxLength: 6 }) });
});
