import { joinWords } from '../describe-outcome';
import type { NotedChange } from './change-log';

/** One change as a sentence for readers, without its final stop. */
export function describeChange(change: NotedChange): string {
  switch (change.of) {
    case 'verdict':
      return describeVerdictChange(change);
    case 'option':
      return change.before === null ? `Option added: ${change.name}` : `Option removed: ${change.name}`;
    case 'criterion':
      return describeJudgedChange('Criterion', change);
    case 'scenario':
      return describeJudgedChange('Recommendation', change);
    case 'evidence':
      return `${change.name}: what is said of ${joinWords(change.options)} was revised`;
    case 'review':
      return 'Reviewed: nothing had to be changed';
  }
}

type Step = Extract<NotedChange, { readonly before: string | null }>;

function describeVerdictChange({ before, after }: Step): string {
  if (before === null) return `Our recommendation given: “${after}”`;
  if (after === null) return `Our recommendation withdrawn: it was “${before}”`;
  return `Our recommendation changed from “${before}” to “${after}”`;
}

function describeJudgedChange(noun: string, { name, before, after }: Step): string {
  if (before === null) return `${noun} added: ${name}, “${after}”`;
  if (after === null) return `${noun} removed: ${name}, which was “${before}”`;
  return `${name}: now “${after}”, before “${before}”`;
}
