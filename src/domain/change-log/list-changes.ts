import { isSameContent } from '../comparable-content';
import { type Cell, missingCell } from '../comparison';
import { describeOutcome } from '../describe-outcome';
import type { Outcome } from '../outcome';
import type { Judgements, NotedChange } from './change-log';

/** An outcome by what it belongs to. */
interface Judged {
  readonly id: number;
  readonly name: string;
  readonly outcome: Outcome;
}

/** Everything that readers are told differently after than before: the verdict first, then in the order of the page. */
export function listChanges(before: Judgements, after: Judgements): readonly NotedChange[] {
  return [
    ...verdictChanges(before, after),
    ...optionChanges(before, after),
    ...judgedChanges('criterion', before, after),
    ...evidenceChanges(before, after),
    ...judgedChanges('scenario', before, after),
  ];
}

function verdictChanges(before: Judgements, after: Judgements): NotedChange[] {
  const [was, is] = [before.verdict?.outcome, after.verdict?.outcome];
  if (isSameOutcome(was, is)) return [];
  return [{ of: 'verdict', name: '', before: inWords(was, before), after: inWords(is, after) }];
}

function optionChanges(before: Judgements, after: Judgements): NotedChange[] {
  const added = after.options.filter(isMissingFrom(before.options));
  const removed = before.options.filter(isMissingFrom(after.options));
  return [
    ...added.map(({ name }) => ({ of: 'option', name, before: null, after: name }) as const),
    ...removed.map(({ name }) => ({ of: 'option', name, before: name, after: null }) as const),
  ];
}

function judgedChanges(of: 'criterion' | 'scenario', before: Judgements, after: Judgements): NotedChange[] {
  const [were, are] = [judged(of, before), judged(of, after)];
  const changed = are.flatMap(({ id, name, outcome }) => {
    const was = were.find((entry) => entry.id === id)?.outcome;
    if (isSameOutcome(was, outcome)) return [];
    return { of, name, before: inWords(was, before), after: inWords(outcome, after) };
  });
  const removed = were
    .filter(isMissingFrom(are))
    .map(({ name, outcome }) => ({ of, name, before: inWords(outcome, before), after: null }));
  return [...changed, ...removed];
}

function judged(of: 'criterion' | 'scenario', { rows, recommendations }: Judgements): Judged[] {
  return of === 'criterion'
    ? rows.map(({ criterion, outcome }) => ({ ...criterion, outcome }))
    : recommendations.map(({ scenario, outcome }) => ({ ...scenario, outcome }));
}

/** For criteria and options that were there before: what came in with a new one is no news of its own. */
function evidenceChanges(before: Judgements, after: Judgements): NotedChange[] {
  const stayed = after.options.filter((option) => !isMissingFrom(before.options)(option));
  return after.rows.flatMap(({ criterion, cells }) => {
    const old = before.rows.find((row) => row.criterion.id === criterion.id);
    if (!old) return [];
    const options = stayed.filter(({ id }) => !isSameEvidence(old.cells[id], cells[id]));
    if (options.length === 0) return [];
    return { of: 'evidence', name: criterion.name, options: options.map(({ name }) => name) };
  });
}

function isSameEvidence(one: Cell = missingCell, other: Cell = missingCell): boolean {
  return isSameContent(evidenceOf(one), evidenceOf(other));
}

/** That a cell was looked at again, or wants to be, changes nothing of what it says. */
function evidenceOf({ text, score, note, sources }: Cell): object {
  return { text, score, note, sources };
}

function isSameOutcome(one: Outcome | undefined, other: Outcome | undefined): boolean {
  return isSameContent(inOrder(one), inOrder(other));
}

/** Options may be put in another order without another winner. */
function inOrder(outcome: Outcome | undefined): object | undefined {
  return outcome?.kind === 'win'
    ? { ...outcome, winners: outcome.winners.toSorted((a, b) => a - b) }
    : outcome;
}

function inWords(outcome: Outcome | undefined, { options }: Judgements): string | null {
  return outcome ? describeOutcome(outcome, options) : null;
}

function isMissingFrom(others: readonly { readonly id: number }[]) {
  return ({ id }: { readonly id: number }) => !others.some((other) => other.id === id);
}
