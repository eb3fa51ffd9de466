import { absoluteUrl } from '../../domain/absolute-url';
import type { Author, Comparison } from '../../domain/comparison';
import { describeOutcome, listNames } from '../../domain/describe-outcome';
import { formatDate } from '../../domain/format-date';
import { type NumberedSource, numberSources } from '../../domain/number-sources';
import type { Site } from '../../domain/site';
import { comparisonPath } from '../../paths';
import { escapeLine } from './escape';
import { heading, proseBlocks, writeLink } from './rich-text';
import { writeRanking, writeTally } from './sums';
import { writeTable } from './table';

/** Each section of the page as blocks of Markdown: none where there is nothing to say in it. `base` is the page's address. */
export type Section = (
  comparison: Comparison,
  base: string,
  standards: Site['standards'],
) => readonly string[];

export const verdictSection: Section = ({ verdict, options }, base) => {
  if (!verdict) return [];
  const words = escapeLine(describeOutcome(verdict.outcome, options));
  return [
    heading(2, 'Our recommendation'),
    `**${words}**`,
    ...proseBlocks(verdict.text, { base, headingOffset: 1 }),
  ];
};

export const chooseWhenSection: Section = ({ options }, base) => {
  const withReasons = options.filter(({ chooseWhen }) => chooseWhen.length > 0);
  if (withReasons.length === 0) return [];
  const blocks = withReasons.flatMap(({ name, summary, website, chooseWhen }) => [
    heading(3, `Choose ${escapeLine(name)} when`),
    ...(summary ? [escapeLine(summary)] : []),
    listOf(chooseWhen.map(escapeLine)),
    ...(website ? [writeLink(`${escapeLine(name)} website`, website, base)] : []),
  ]);
  return [heading(2, 'When to pick which'), ...blocks];
};

export const sideBySideSection: Section = ({ rows, options }, base) => {
  if (rows.length === 0) return [];
  const sources = numberSources(
    rows,
    options.map(({ id }) => id),
  );
  return [
    heading(2, 'Side by side'),
    `${options.length > 3 ? `${options.length} options` : escapeLine(listNames(options))}, criterion by criterion`,
    writeTable({ rows, options, sources }),
    ...writeTally({ rows, options }),
    ...writeRanking({ rows, options }),
    ...writeSources(sources, base),
  ];
};

function writeSources(sources: readonly NumberedSource[], base: string): readonly string[] {
  if (sources.length === 0) return [];
  const entries = sources.map(
    ({ number, url, title }) => `${number}. ${writeLink(escapeLine(title || url), url, base)}`,
  );
  return [heading(3, 'Sources'), entries.join('\n')];
}

export const scenariosSection: Section = ({ recommendations, options }, base) => {
  if (recommendations.length === 0) return [];
  const blocks = recommendations.flatMap(({ scenario, outcome, reasoning }) => [
    heading(3, escapeLine(scenario.name)),
    ...(scenario.description ? [escapeLine(scenario.description)] : []),
    `**Our pick:** ${escapeLine(describeOutcome(outcome, options))}`,
    ...proseBlocks(reasoning, { base, headingOffset: 2 }),
  ]);
  return [heading(2, 'Which to choose for your use case'), ...blocks];
};

export const faqSection: Section = ({ faqs }, base) => {
  if (faqs.length === 0) return [];
  const blocks = faqs.flatMap(({ question, answer }) => [
    heading(3, escapeLine(question)),
    ...proseBlocks(answer, { base, headingOffset: 1 }),
  ]);
  return [heading(2, 'Common questions'), ...blocks];
};

export const relatedSection: Section = ({ related }, base) => {
  if (related.length === 0) return [];
  const entries = related.map(({ slug, title, description, verdict, options, topic, ...dates }) =>
    [
      writeLink(escapeLine(title), comparisonPath(slug), base),
      escapeLine(description),
      verdict ? `Our recommendation: ${escapeLine(describeOutcome(verdict, options))}` : '',
      topic ? escapeLine(topic.name) : '',
      dates.lastReviewedAt
        ? `Last reviewed ${formatDate(dates.lastReviewedAt)}`
        : `Published ${formatDate(dates.publishedAt)}`,
    ]
      .filter(Boolean)
      .join(' · '),
  );
  return [heading(2, 'Related comparisons'), listOf(entries)];
};

export const nextStepSection: Section = ({ callToAction }, base) => {
  if (!callToAction) return [];
  const { heading: title, text, action } = callToAction;
  const [label, href] = action.kind === 'link' ? [action.label, action.href] : ['Write to us', '#next-step'];
  return [
    heading(2, escapeLine(title || 'Next step')),
    ...proseBlocks(text, { base, headingOffset: 1 }),
    writeLink(escapeLine(label), href, base),
  ];
};

export const creditsSection: Section = (comparison, base, standards) => {
  const { authors, reviewedBy, publishedAt, lastReviewedAt, updatedAt, disclosure } = comparison;
  return [
    '* * *',
    listOf([
      ...authors.map((author) => `Written by ${describeAuthor(author)}`),
      ...(reviewedBy ? [`Reviewed by ${describeAuthor(reviewedBy)}`] : []),
      `Published ${formatDate(publishedAt)}`,
      ...(lastReviewedAt ? [`Last reviewed ${formatDate(lastReviewedAt)}`] : []),
      `Updated ${formatDate(updatedAt)}`,
      ...describeStandards(standards, base),
      `Canonical address: <${absoluteUrl(comparisonPath(comparison.slug), base)}>`,
    ]),
    ...(disclosure.length > 0
      ? [heading(2, 'Disclosure'), ...proseBlocks(disclosure, { base, headingOffset: 1 })]
      : []),
  ];
};

function describeStandards({ methodology, disclosure }: Site['standards'], base: string): string[] {
  const links = [
    ...(methodology ? [writeLink('How we judge', methodology, base)] : []),
    ...(disclosure ? [writeLink('Who pays us', disclosure, base)] : []),
  ];
  return links.length > 0 ? [`Our standards: ${links.join(' · ')}`] : [];
}

function describeAuthor({ name, role, bio }: Author): string {
  const named = [`**${escapeLine(name)}**`, escapeLine(role)].filter(Boolean).join(', ');
  return bio ? `${named}: ${escapeLine(bio)}` : named;
}

/** A bulleted list. */
export function listOf(entries: readonly string[]): string {
  return entries.map((entry) => `- ${entry}`).join('\n');
}
