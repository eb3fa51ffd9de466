import { median } from '../statistics';
import type { LoadedPage } from './load-in-turn';

export interface Ratio {
  readonly page: string;
  readonly yardstick: string;
  readonly perRound: readonly number[];
  readonly median: number;
  readonly aim?: number;
}

/** Requests per second of the one to those of the other, round by round: only the same round can be compared. */
export function buildRatio(page: LoadedPage, yardstick: LoadedPage, aim?: number): Ratio {
  const perRound = page.requestsPerSecond.map(
    (rate, round) => rate / (yardstick.requestsPerSecond[round] ?? Number.NaN),
  );
  const ratio = { page: page.name, yardstick: yardstick.name, perRound, median: median(perRound) };
  return aim === undefined ? ratio : { ...ratio, aim };
}
