import type { LoadGenerator } from '../load/find-load-generator';
import { showProgress } from '../progress';
import { mean } from '../statistics';
import type { Subject } from './subjects';

export interface Rounds {
  readonly rounds: number;
  /** How long each page is loaded in each round. */
  readonly seconds: number;
  readonly stopping: AbortSignal;
}

export interface LoadedPage {
  readonly name: string;
  readonly bytes: number;
  /** One for each round. */
  readonly requestsPerSecond: readonly number[];
  readonly errors: number;
}

const warmUpSeconds = 2;

/**
 * Loads the pages second by second in turn, so that whatever else the machine does meanwhile hits them alike: loaded one
 * after the other for the whole of a round, a neighbour's compiler would decide which of them is the faster.
 */
export async function loadInTurn(
  generator: LoadGenerator,
  subjects: readonly Subject[],
  { rounds, seconds, stopping }: Rounds,
): Promise<LoadedPage[]> {
  for (const subject of subjects) await generator.run({ ...subject, seconds: warmUpSeconds, stopping });
  const measured = subjects.map(() => Array.of<{ rate: number; errors: number }>());
  for (let turn = 0; turn < rounds * seconds; turn += 1) {
    showProgress('Loading pages, second', turn + 1, rounds * seconds);
    for (const [index, subject] of subjects.entries()) {
      stopping.throwIfAborted();
      const { requestsPerSecond, errors } = await generator.run({ ...subject, seconds: 1, stopping });
      measured[index]?.push({ rate: requestsPerSecond, errors });
    }
  }
  return subjects.map(({ name, bytes }, index) => {
    const turns = measured[index] ?? [];
    const ofRound = (round: number) => turns.slice(round * seconds, (round + 1) * seconds);
    return {
      name,
      bytes,
      requestsPerSecond: Array.from({ length: rounds }, (_, round) =>
        mean(ofRound(round).map(({ rate }) => rate)),
      ),
      errors: turns.reduce((sum, { errors }) => sum + errors, 0),
    };
  });
}
