import { z } from 'zod';
import type { ComparisonSummary } from '../../domain/comparison';
import { describeOutcome } from '../../domain/describe-outcome';
import { longestSearch, type SearchResult } from '../../domain/search';
import { slugMaxLength, slugPattern } from '../../domain/slug';
import { findTopic, listComparisons } from '../../queries/list-comparisons';
import { findSearchAnswer } from '../../queries/search/find-search-answer';
import { addressesOf } from '../addresses';
import type { AgentTool, ToolAnswer } from '../tool';

const parameters = z.object({
  query: z
    .string()
    .max(longestSearch)
    .default('')
    .describe('Words to look for, such as names of products. Without any: the newest comparisons.'),
  topic: z
    .string()
    .max(slugMaxLength)
    .regex(slugPattern, 'has to be the slug of a topic')
    .optional()
    .describe('Only comparisons on this topic; answers name the slugs of topics.'),
  page: z.int().min(1).max(1_000).default(1),
});

export const searchComparisons: AgentTool<typeof parameters> = {
  name: 'search_comparisons',
  description:
    'Finds published comparisons by words, by topic, or the newest. Answers with titles, addresses and slugs; read one with read_comparison.',
  parameters,
  run: async ({ query, topic, page }) =>
    query.trim() === '' ? listNewest(topic, page) : search({ text: query, topic: topic ?? '', page }),
};

const nothingThere: ToolAnswer = {
  said: {
    error: 'There is no such topic, or no such page. Search without a topic, or take an earlier page.',
  },
  isError: true,
};

async function search(asked: { text: string; topic: string; page: number }): Promise<ToolAnswer> {
  const answer = await findSearchAnswer(asked);
  if (answer === null) return nothingThere;
  const { total, isMore, corrected, page, pages, topics, results } = answer;
  return {
    said: {
      total,
      isMore,
      searchedFor: corrected ?? asked.text,
      page,
      pages,
      topics,
      comparisons: results.map(found),
    },
  };
}

function found({ slug, title, excerpt, topic, updatedAt }: SearchResult) {
  const plain = (parts: SearchResult['title']) => parts.map(({ text }) => text).join('');
  return { slug, title: plain(title), excerpt: plain(excerpt), topic, updatedAt, ...addressesOf(slug) };
}

async function listNewest(slug: string | undefined, wanted: number): Promise<ToolAnswer> {
  const topic = slug === undefined ? undefined : await findTopic(slug);
  if (topic === null) return nothingThere;
  const list = await listComparisons({ page: wanted, ...(topic ? { topic } : {}) });
  if (list === null) return nothingThere;
  const { total, page, pages, topics, comparisons } = list;
  return { said: { total, page, pages, topics, comparisons: comparisons.map(listed) } };
}

function listed({ slug, title, description, topic, options, verdict, updatedAt }: ComparisonSummary) {
  return {
    ...{ slug, title, excerpt: description, topic, updatedAt },
    verdict: verdict && describeOutcome(verdict, options),
    ...addressesOf(slug),
  };
}
