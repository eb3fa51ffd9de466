import { absoluteUrl } from '../../domain/absolute-url';
import type { Comparison } from '../../domain/comparison';
import { listNames } from '../../domain/describe-outcome';
import { formatDate } from '../../domain/format-date';
import type { Site } from '../../domain/site';
import { comparisonPath, topicPath } from '../../paths';
import { changeLogSection, verdictChangeSection } from './changes';
import { escapeLine } from './escape';
import { heading, proseBlocks, writeLink } from './rich-text';
import {
  chooseWhenSection,
  creditsSection,
  faqSection,
  nextStepSection,
  relatedSection,
  type Section,
  scenariosSection,
  sideBySideSection,
  verdictSection,
} from './sections';

const headerSection: Section = ({ title, topic, options, intro, publishedAt, lastReviewedAt }, base) => [
  heading(1, escapeLine(title)),
  [
    `Comparison of ${escapeLine(listNames(options))}`,
    ...(topic ? [writeLink(escapeLine(topic.name), topicPath(topic.slug), base)] : []),
    `Published ${formatDate(publishedAt)}`,
    ...(lastReviewedAt ? [`Last reviewed ${formatDate(lastReviewedAt)}`] : []),
  ].join(' · '),
  ...proseBlocks(intro, { base }),
];

/** In the order of the page. */
const sections: readonly Section[] = [
  headerSection,
  verdictChangeSection,
  verdictSection,
  chooseWhenSection,
  sideBySideSection,
  scenariosSection,
  faqSection,
  relatedSection,
  nextStepSection,
  changeLogSection,
  creditsSection,
];

/** The whole comparison as CommonMark with a GFM table. */
export function writeMarkdown(
  comparison: Comparison,
  origin: string,
  standards: Site['standards'] = { methodology: null, disclosure: null },
): string {
  const base = absoluteUrl(comparisonPath(comparison.slug), origin);
  return `${sections.flatMap((section) => section(comparison, base, standards)).join('\n\n')}\n`;
}
