import type {
  CallToAction,
  ComparedOption,
  Comparison,
  Recommendation,
  Row,
  Verdict,
} from '../domain/comparison';
import { decideOutcome } from '../domain/decide-outcome';
import type { OptionId } from '../domain/outcome';
import { unknownOutcome } from '../domain/outcome';
import { parseCells } from '../domain/parse-cells';
import { parseRichText } from '../domain/parse-rich-text';
import { plainText } from '../domain/rich-text';
import { safeLink } from '../domain/safe-link';
import type * as Stored from '../payload-types';
import {
  parseAuthor,
  parseCriterion,
  parseFaq,
  parseOption,
  parseScenario,
  parseTopic,
} from './parse-definitions';
import { parseOutcome } from './parse-outcome';
import { parseSeo } from './parse-seo';
import { parseSummary } from './parse-summary';
import { listPopulated, populated } from './populated';

/** Payload document, populated to depth 2 → the comparison that every page, export and feed is made from. */
export function parseComparison(stored: Stored.Comparison): Comparison {
  const topic = populated(stored.topic);
  const options = parseOptions(stored);
  const compared = options.map(({ id }) => id);
  const reviewer = populated(stored.reviewedBy);
  const intro = parseRichText(stored.intro);
  return {
    id: stored.id,
    slug: stored.slug ?? '',
    title: stored.title,
    topic: topic && parseTopic(topic),
    intro,
    options,
    verdict: parseVerdict(stored.verdict, compared),
    rows: (stored.rows ?? []).flatMap((row) => parseRow(row, compared)),
    recommendations: (stored.recommendations ?? []).flatMap((entry) => parseRecommendation(entry, compared)),
    faqs: listPopulated(stored.faqs).map(parseFaq),
    related: listPopulated(stored.related).map(parseSummary),
    callToAction: parseCallToAction(stored.callToAction),
    authors: listPopulated(stored.authors).map(parseAuthor),
    reviewedBy: reviewer && parseAuthor(reviewer),
    disclosure: parseRichText(stored.disclosure),
    seo: parseSeo(stored.meta, { title: stored.title, text: intro }),
    publishedAt: stored.publishedAt ?? stored.createdAt,
    updatedAt: stored.updatedAt,
    lastReviewedAt: stored.lastReviewedAt ?? null,
    reviewDueAt: stored.reviewDueAt ?? null,
  };
}

function parseOptions({ options }: Stored.Comparison): ComparedOption[] {
  return (options ?? []).flatMap((entry) => {
    const option = populated(entry.option);
    const chooseWhen = (entry.chooseWhen ?? []).flatMap(({ reason }) => reason || []);
    return option ? [{ ...parseOption(option), chooseWhen }] : [];
  });
}

function parseRow(
  stored: NonNullable<Stored.Comparison['rows']>[number],
  compared: readonly OptionId[],
): Row[] {
  const criterion = populated(stored.criterion);
  if (!criterion) return [];
  const parsed = parseCells(stored.cells);
  const cells = parsed.ok ? parsed.cells : {};
  return [
    {
      criterion: parseCriterion(criterion),
      weight: stored.weight ?? 1,
      cells,
      outcome: decideOutcome({ stated: parseOutcome(stored.outcome, compared), cells, options: compared }),
      note: stored.note ?? '',
    },
  ];
}

function parseRecommendation(
  stored: NonNullable<Stored.Comparison['recommendations']>[number],
  compared: readonly OptionId[],
): Recommendation[] {
  const scenario = populated(stored.scenario);
  if (!scenario) return [];
  return [
    {
      scenario: parseScenario(scenario),
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
