import { APIError } from 'payload';
import type { ExportOrder } from './export-comparisons';
import type { ExportNames } from './export-names';

/** The comparisons that somebody asked for. @throws {APIError} when one of them is not there. */
export function chooseComparisons({ only, drafts }: ExportOrder, names: ExportNames): readonly number[] {
  const open = names.comparisons.filter((id) => drafts || names.publishedComparisons.has(id));
  if (only === undefined) return open;
  if ('ids' in only) return open.filter((id) => only.ids.includes(id));
  const byReference = new Map(open.map((id) => [names.nameOf('comparisons', id).reference, id]));
  const unknown = only.slugs.filter((slug) => !byReference.has(slug));
  if (unknown.length === 0) return only.slugs.flatMap((slug) => byReference.get(slug) ?? []);
  const kind = drafts ? 'comparison' : 'published comparison';
  throw new APIError(
    `There is no ${kind} ${unknown.map((slug) => `“${slug}”`).join(', ')}.`,
    404,
    null,
    true,
  );
}
