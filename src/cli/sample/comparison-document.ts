import type { DefinitionIds } from './create-definitions';
import type { RichTextOf } from './markdown-to-rich-text';
import type { SampleComparison, SampleOutcome } from './sample-schema';

interface Parts {
  readonly ids: DefinitionIds;
  readonly richTextOf: RichTextOf;
  readonly authors: readonly number[];
}

/** A comparison as the database takes it, but for its related comparisons, which may not exist yet. */
export function comparisonDocument(comparison: SampleComparison, { ids, richTextOf, authors }: Parts) {
  const { title, slug, verdict, callToAction, seo } = comparison;
  return {
    title,
    slug,
    topic: idOf(ids.topics, comparison.topic),
    intro: richTextOf(comparison.intro),
    options: comparison.options.map(({ option, chooseWhen }) => ({
      option: idOf(ids.options, option),
      chooseWhen: chooseWhen.map((reason) => ({ reason })),
    })),
    ...(verdict && {
      verdict: { outcome: storedOutcome(verdict.outcome, ids), text: richTextOf(verdict.text) },
    }),
    rows: comparison.rows.map(({ criterion, weight, outcome, note, cells }) => ({
      criterion: idOf(ids.criteria, criterion),
      weight,
      outcome: storedOutcome(outcome, ids),
      note,
      cells: Object.fromEntries(
        Object.entries(cells).map(([option, cell]) => [String(idOf(ids.options, option)), cell]),
      ),
    })),
    recommendations: comparison.recommendations.map(({ scenario, outcome, reasoning }) => ({
      scenario: idOf(ids.scenarios, scenario),
      outcome: storedOutcome(outcome, ids),
      reasoning: richTextOf(reasoning),
    })),
    faqs: comparison.faqs.map((key) => idOf(ids.faqs, key)),
    ...(callToAction && {
      callToAction: {
        heading: callToAction.heading,
        text: richTextOf(callToAction.text),
        action: callToAction.action,
      },
    }),
    authors: [...authors],
    publishedAt: midnight(comparison.publishedAt),
    lastReviewedAt: midnight(comparison.lastReviewedAt),
    reviewDueAt: midnight(comparison.reviewDueAt),
    disclosure: richTextOf(comparison.disclosure),
    meta: seo,
  };
}

/** No outcome stated is stored as no kind: the scores decide. */
function storedOutcome(outcome: SampleOutcome | null, { options }: DefinitionIds) {
  if (outcome?.kind !== 'win') return outcome ?? { kind: null };
  return { ...outcome, winners: outcome.winners.map((winner) => idOf(options, winner)) };
}

export function idOf(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The sample names “${name}”, which was not created`);
  return id;
}

function midnight(date: string): string {
  return `${date}T00:00:00.000Z`;
}
