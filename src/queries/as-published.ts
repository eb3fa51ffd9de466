import type { Comparison, User } from '../payload-types';
import { listPopulated, populated } from './populated';

/**
 * One draft read twice: once with the newest state of everything it refers to, once with what stands. Publishing takes
 * along what was never public; of the rest, readers go on seeing what stands. Related comparisons and people that are
 * not public are left out, as on the page.
 */
export function asPublished(newest: Comparison, standing: Comparison): Comparison {
  const reviewer = populated(standing.reviewedBy);
  return {
    ...preferStanding(newest, standing),
    _status: newest._status ?? 'draft',
    related: listPopulated(standing.related).filter(({ _status }) => _status === 'published'),
    authors: listPopulated(standing.authors).filter(isPublic),
    reviewedBy: reviewer && isPublic(reviewer) ? reviewer : null,
  };
}

function isPublic({ publicProfile }: User): boolean {
  return publicProfile === true;
}

/** Both have the same shape, because they were populated from the same fields. */
function preferStanding<T extends object>(newest: T, standing: T): T {
  const known = new Map(Object.entries(standing));
  const entries = Object.entries(newest).map(([name, value]) => [name, pick(value, known.get(name))]);
  return { ...newest, ...Object.fromEntries(entries) };
}

function pick(newest: unknown, standing: unknown): unknown {
  if (Array.isArray(newest) && Array.isArray(standing))
    return newest.map((entry: unknown, index) => pick(entry, standing[index]));
  if (!isObject(newest) || !isObject(standing)) return newest;
  if (standing._status === 'published') return standing;
  return '_status' in newest ? newest : preferStanding(newest, standing);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
