import { z } from 'zod';
import { slugMaxLength, slugPattern } from '../../domain/slug';
import { readEnvironment } from '../../env/read-environment';
import { describeComparison } from '../../exports/json/describe-comparison';
import { comparisonPath, slugOfComparisonPath } from '../../paths';
import { findComparison } from '../../queries/find-comparison';
import { findMovedComparison } from '../../queries/find-redirect';
import type { AgentTool, ToolAnswer } from '../tool';

const { siteUrl } = readEnvironment(process.env);

const parameters = z.object({
  slug: z
    .string()
    .max(slugMaxLength)
    .regex(slugPattern, 'has to be the slug of a comparison, such as nodejs-vs-python-backend')
    .describe('As search_comparisons names it, or as it stands at the end of the address of the page.'),
});

export const readComparison: AgentTool<typeof parameters> = {
  name: 'read_comparison',
  description:
    'Reads one published comparison whole, as its JSON address has it: options, rows with the cells of each option by its id (text, score from 0 to 10, sources, day of checking), outcomes, verdict, recommendations, questions, dates and what changed. A score of null and an option without a cell mean that nobody knows.',
  parameters,
  run: async ({ slug }) => (await read(slug)) ?? (await readWhereItWent(slug)) ?? missing(slug),
};

async function read(slug: string): Promise<ToolAnswer | null> {
  const comparison = await findComparison(slug);
  return comparison && { said: describeComparison(comparison, siteUrl) };
}

async function readWhereItWent(slug: string): Promise<ToolAnswer | null> {
  const target = await findMovedComparison(slug, comparisonPath);
  const next = target === null ? null : slugOfComparisonPath(target);
  return next === null ? null : read(next);
}

function missing(slug: string): ToolAnswer {
  const error = `No comparison is published as “${slug}”. Find the right slug with search_comparisons.`;
  return { said: { error }, isError: true };
}
