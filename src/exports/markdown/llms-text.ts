import { absoluteUrl } from '../../domain/absolute-url';
import type { Home } from '../../domain/site';
import { comparisonFormPath, comparisonListPath, feedPath, sitemapPath, topicPath } from '../../paths';
import { escapeLine } from './escape';
import { heading, writeLink } from './rich-text';

interface LlmsSources {
  readonly home: Home;
  readonly origin: string;
}

/** https://llmstxt.org: what is here, and where a program finds all of it. Bounded: the rest is in the sitemap. */
export function writeLlmsText({ home, origin }: LlmsSources): string {
  const { site, latest, topics, total } = home;
  const entry = (name: string, path: string, about: string) =>
    `- ${writeLink(escapeLine(name), path, origin)}${about && `: ${escapeLine(about)}`}`;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Topics', topics.map(({ name, slug, description }) => entry(name, topicPath(slug), description))],
    [
      latest.length < total ? 'Latest comparisons' : 'Comparisons',
      latest.map(({ title, slug, description }) => entry(title, comparisonFormPath(slug, 'md'), description)),
    ],
    [
      'Optional',
      [
        entry('All comparisons', comparisonListPath(), `${total} in all`),
        entry('Sitemap', sitemapPath, 'every address, with the day it last changed'),
        entry('Feed', feedPath('json'), 'what was published last, as JSON Feed'),
      ],
    ],
  ];
  return `${[
    heading(1, escapeLine(site.name)),
    `> ${escapeLine(site.description || site.tagline || 'Structured comparisons of options on shared criteria.')}`,
    `Every comparison at \`${absoluteUrl(comparisonListPath(), origin)}/<slug>\` can be had as Markdown, JSON and CSV: add \`.md\`, \`.json\` or \`.csv\` to its address, or ask for \`text/markdown\`.`,
    ...sections.flatMap(([name, entries]) =>
      entries.length === 0 ? [] : [heading(2, name), entries.join('\n')],
    ),
  ].join('\n\n')}\n`;
}
