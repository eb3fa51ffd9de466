import { mergeDays } from '../domain/change-log/merge-days';
import { recentVerdictChange } from '../domain/change-log/recent-verdict-change';
import type {
  CallToAction,
  ComparedOption,
  Comparison,
  Recommendation,
  Row,
  Verdict,
} from '../domain/comparison';
import { judgeRow } from '../domain/judge-row';
import type { OptionId } from '../domain/outcome';
import { unknownOutcome } from '../domain/outcome';
import { parseOutcome } from '../domain/parse-outcome';
import { parseRichText } from '../domain/parse-rich-text';
import { plainText } from '../domain/rich-text';
import { safeLink } from '../domain/safe-link';
import type * as Stored from '../payload-types';
import { parseSeo } from './parse-seo';
import { parseSummary } from './parse-summary';
import type { Definitions } from './read-definitions';
import { findReferenced, listFound } from './reference';

/** Stored comparison and what it is made of → the comparison that every page, export and feed is made from. */
export function parseComparison(stored: Stored.Comparison, definitions: Definitions): Comparison {
  const options = parseOptions(stored, definitions);
  const compared = options.map(({ id }) => id);
  const intro = parseRichText(stored.intro);
  const changeLog = mergeDays(definitions.publications);
  return {
    id: stored.id,
    slug: stored.slug ?? '',
    title: stored.title,
    topic: findReferenced(stored.topic, definitions.topics),
    intro,
    options,
    verdict: parseVerdict(stored.verdict, compared),
    rows: (stored.rows ?? []).flatMap((row) => parseRow(row, compared, definitions)),
    recommendations: (stored.recommendations ?? []).flatMap((entry) =>
      parseRecommendation(entry, compared, definitions),
    ),
    faqs: listFound(stored.faqs, definitions.faqs),
    related: listFound(stored.related, definitions.cards).map((entry) => parseSummary(entry, definitions)),
    callToAction: parseCallToAction(stored.callToAction),
    authors: listFound(stored.authors, definitions.authors),
    reviewedBy: findReferenced(stored.reviewedBy, definitions.authors),
    disclosure: parseRichText(stored.disclosure),
    seo: parseSeo(stored.meta, { title: stored.title, text: intro }, definitions),
    publishedAt: stored.publishedAt ?? stored.createdAt,
    updatedAt: stored.updatedAt,
    lastReviewedAt: stored.lastReviewedAt ?? null,
    reviewDueAt: stored.reviewDueAt ?? null,
    changeLog,
    verdictChange: recentVerdictChange(changeLog, new Date().toISOString()),
  };
}

function parseOptions({ options }: Stored.Comparison, definitions: Definitions): ComparedOption[] {
  return (options ?? []).flatMap((entry) => {
    const option = findReferenced(entry.option, definitions.options);
    const chooseWhen = (entry.chooseWhen ?? []).flatMap(({ reason }) => reason || []);
    return option ? [{ ...option, chooseWhen }] : [];
  });
}

/** With JSON in a field of which nothing is known yet. */
type Unparsed<Entry, Field extends string> = Omit<Entry, Field> & { readonly [name in Field]?: unknown };

export function parseRow(
  stored: Unparsed<NonNullable<Stored.Comparison['rows']>[number], 'cells'>,
  compared: readonly OptionId[],
  { criteria }: Definitions,
): Row[] {
  const criterion = findReferenced(stored.criterion, criteria);
  if (!criterion) return [];
  return [
    {
      criterion,
      weight: stored.weight ?? 1,
      ...judgeRow(stored, compared),
      note: stored.note ?? '',
    },
  ];
}

export function parseRecommendation(
  stored: Unparsed<NonNullable<Stored.Comparison['recommendations']>[number], 'reasoning'>,
  compared: readonly OptionId[],
  { scenarios }: Definitions,
): Recommendation[] {
  const scenario = findReferenced(stored.scenario, scenarios);
  if (!scenario) return [];
  return [
    {
      scenario,
      outcome: parseOutcome(stored.outcome, compared) ?? unknownOutcome,
      reasoning: parseRichText(stored.reasoning),
    },
  ];
}

function parseVerdict(stored: Stored.Comparison['verdict'], compared: readonly OptionId[]): Verdict | null {
  const outcome = parseOutcome(stored?.outcome ?? {}, compared);
  const text = parseRichText(stored?.text);
  return outcome === null && plainText(text) === '' ? null : { outcome: outcome ?? unknownOutcome, text };
}

function parseCallToAction(stored: Stored.Comparison['callToAction']): CallToAction | null {
  const heading = stored?.heading ?? '';
  const text = parseRichText(stored?.text);
  if (stored?.action === 'form')
    return { heading: heading || 'Need help choosing?', text, action: { kind: 'form' } };
  const href = stored?.action === 'link' && stored.href ? safeLink(stored.href) : null;
  return href === null
    ? null
    : { heading, text, action: { kind: 'link', label: stored?.label || 'Continue', href } };
}
