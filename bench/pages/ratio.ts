import { median } from '../statistics';
import type { LoadedPage } from './load-in-turn';

export interface Ratio {
  readonly page: string;
  readonly yardstick: string;
  readonly perRound: readonly number[];
  readonly median: number;
}

/** Requests per second of the one to those of the other, round by round: only the same round can be compared. */
export function buildRatio(page: LoadedPage, yardstick: LoadedPage): Ratio {
  const perRound = page.requestsPerSecond.map(
    (rate, round) => rate / (yardstick.requestsPerSecond[round] ?? Number.NaN),
  );
  return { page: page.name, yardstick: yardstick.name, perRound, median: median(perRound) };
}
