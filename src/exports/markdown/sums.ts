import type { ComparedOption, Row } from '../../domain/comparison';
import { describeTally } from '../../domain/describe-tally';
import { bestScore, rankOptions, usualWeight } from '../../domain/ranking';
import { tallyOutcomes } from '../../domain/tally';
import { escapeLine } from './escape';

interface Compared {
  readonly rows: readonly Row[];
  readonly options: readonly ComparedOption[];
}

export function writeTally({ rows, options }: Compared): readonly string[] {
  const tally = tallyOutcomes(
    rows,
    options.map(({ id }) => id),
  );
  const words = escapeLine(describeTally(tally, options).join(' '));
  return tally.counted === 0 ? [words] : ['### Criteria won', words];
}

export function writeRanking({ rows, options }: Compared): readonly string[] {
  const ranking = rankOptions(
    rows,
    options.map(({ id }) => id),
  );
  if (ranking.every(({ score }) => score === null)) return [];
  const entries = ranking.map(({ option, score, scoredOn, scorable }) => {
    const name = escapeLine(options.find(({ id }) => id === option)?.name ?? '');
    const words = score === null ? 'Not scored' : score.toFixed(1);
    return `- ${name}: ${words} · Scored on ${scoredOn} of ${scorable} criteria`;
  });
  return [
    '### Weighted score',
    entries.join('\n'),
    `The mean of each option’s scores, 0 to ${bestScore}, where a criterion counts by its weight: ${usualWeight} unless the table says otherwise. Criteria an option has no score on are left out of its mean.`,
  ];
}
