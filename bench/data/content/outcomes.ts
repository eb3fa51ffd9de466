import type { NewOutcome } from './comparison-shape';
import type { Random } from './random';
import { nouns, purposes } from './words';

/** Nothing stated: the scores decide. */
export const noOutcome: NewOutcome = {
  kind: null,
  winners: [],
  qualifier: null,
  condition: null,
  label: null,
};

export function chooseOutcome(random: Random, compared: readonly number[]): NewOutcome {
  const drawn = random.next();
  if (drawn < 0.6) return chooseWin(random, compared);
  if (drawn < 0.72) return { ...noOutcome, kind: 'tie' };
  if (drawn < 0.8) return { ...noOutcome, kind: 'together', label: random.chance(0.3) ? 'Both' : null };
  if (drawn < 0.95) return { ...noOutcome, kind: 'depends', condition: chooseCondition(random) };
  return { ...noOutcome, kind: 'unknown' };
}

function chooseWin(random: Random, compared: readonly number[]): NewOutcome {
  const first = random.pick(compared);
  const second = random.pick(compared);
  const winners = second !== first && compared.length > 2 && random.chance(0.2) ? [first, second] : [first];
  const qualifier = random.chance(0.25) ? random.pick(['narrowly', 'clearly', 'for now']) : null;
  return { ...noOutcome, kind: 'win', winners, qualifier };
}

function chooseCondition(random: Random): string {
  return random.pick([
    `whether your ${random.pick(nouns)}s are shared`,
    `how many ${random.pick(nouns)}s there are`,
    `whether ${random.pick(purposes)} are who you work for`,
  ]);
}
