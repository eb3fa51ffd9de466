import { joinWords } from '../describe-outcome';
import { isolate } from '../isolate';
import type { NotedChange } from './change-log';

/** One change as a sentence for readers, without its final stop. */
export function describeChange(change: NotedChange): string {
  switch (change.of) {
    case 'verdict':
      return describeVerdictChange(change);
    case 'option':
      return `Option ${change.before === null ? 'added' : 'removed'}: ${isolate(change.name)}`;
    case 'criterion':
      return describeJudgedChange('Criterion', change);
    case 'scenario':
      return describeJudgedChange('Recommendation', change);
    case 'evidence':
      return `${isolate(change.name)}: what is said of ${joinWords(change.options.map(isolate))} was revised`;
    case 'review':
      return 'Reviewed: nothing had to be changed';
  }
}

type Step = Extract<NotedChange, { readonly before: string | null }>;

function describeVerdictChange({ before, after }: Step): string {
  if (before === null) return `Our recommendation given: ${quote(after)}`;
  if (after === null) return `Our recommendation withdrawn: it was ${quote(before)}`;
  return `Our recommendation changed from ${quote(before)} to ${quote(after)}`;
}

function describeJudgedChange(noun: string, { name, before, after }: Step): string {
  const named = isolate(name);
  if (before === null) return `${noun} added: ${named}, ${quote(after)}`;
  if (after === null) return `${noun} removed: ${named}, which was ${quote(before)}`;
  return `${named}: now ${quote(after)}, before ${quote(before)}`;
}

function quote(words: string | null): string {
  return `“${isolate(words ?? '')}”`;
}
