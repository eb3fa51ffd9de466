import { editionIn } from '../load/writers';
import type { Stored } from './lost-writes';

interface Seen {
  readonly status: number;
  readonly edition: number | null;
}

const formsOf = (slug: string) => [`/compare/${slug}`, `/compare/${slug}.json`];

/**
 * Every page that does not show what the database holds, in words: asked of each instance and of the cache in front, the
 * newest comparisons first.
 */
export async function listStale(
  origins: readonly string[],
  stored: readonly Stored[],
  most = 60,
): Promise<string[]> {
  const newest = [...stored].sort((a, b) => b.id - a.id).slice(0, most);
  const asked = newest.flatMap((one) => formsOf(one.slug).map((path) => ({ one, path })));
  const found: string[] = [];
  for (const origin of origins) {
    for (let from = 0; from < asked.length; from += 8) {
      const some = asked.slice(from, from + 8);
      const seen = await Promise.all(some.map(({ one, path }) => see(origin, path, one.slug)));
      some.forEach(({ one, path }, place) => {
        const problem = problemWith(one, seen[place]);
        if (problem !== null) found.push(`${origin}${path} ${problem}`);
      });
    }
    found.push(...(await listMissing(origin, stored)));
  }
  return found;
}

function problemWith({ edition }: Stored, seen: Seen | undefined): string | null {
  if (seen === undefined) return 'was not asked for';
  if (edition === null) return seen.status === 404 ? null : `answers ${seen.status} and is not public`;
  if (seen.status !== 200) return `answers ${seen.status} and is public`;
  return seen.edition === edition ? null : `shows edition ${seen.edition}, and ${edition} is there`;
}

/** The list of all comparisons names the one that was published last, by whatever clock. */
async function listMissing(origin: string, stored: readonly Stored[]): Promise<string[]> {
  const [newest] = stored
    .filter(({ edition }) => edition !== null)
    .sort((a, b) => Number(b.publishedAt) - Number(a.publishedAt));
  if (!newest) return [];
  const seen = await see(origin, '/compare', newest.slug);
  return seen.edition === newest.edition
    ? []
    : [`${origin}/compare shows edition ${seen.edition} of ${newest.slug}, and ${newest.edition} is there`];
}

async function see(origin: string, path: string, slug: string): Promise<Seen> {
  const answer = await fetch(`${origin}${path}`, { redirect: 'manual', signal: AbortSignal.timeout(20_000) });
  return { status: answer.status, edition: editionIn(await answer.text(), slug) };
}
