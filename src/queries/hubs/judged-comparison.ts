import { z } from 'zod';
import { type Decision, outcomeKinds } from '../../domain/outcome';

const kind = z.enum(outcomeKinds);
/** Ids of options; none unless somebody won. */
const winners = z.array(z.number());
/** The id of the criterion or scenario, what it came to, and who won. */
const entry = z.tuple([z.number(), kind, winners]);

/** To be raised with every change of this form, or of the rules by which outcomes are decided: what is kept is of its time. */
export const edition = 1;

/** As `comparison_judgements` keeps it: short, for a hub reads a thousand of them. */
export const judgedComparison = z.object({
  /** Ids, in the comparison's own order. */
  options: z.array(z.number()),
  verdict: z.tuple([kind, winners]),
  rows: z.array(entry),
  scenarios: z.array(entry),
});
export type JudgedComparison = z.infer<typeof judgedComparison>;

export function encodeDecision(decision: Decision): JudgedComparison['verdict'] {
  return [decision.kind, decision.kind === 'win' ? [...decision.winners] : []];
}

export function encodeEntry(about: number, decision: Decision): z.infer<typeof entry> {
  return [about, ...encodeDecision(decision)];
}

export function decodeDecision(kind: Decision['kind'], winners: readonly number[]): Decision {
  return kind === 'win' ? { kind, winners } : { kind };
}
