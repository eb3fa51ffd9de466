import type { Written } from '../load/writers';
import { editionIn } from '../load/writers';
import { database, type Stage } from '../stage/stage';

export interface Stored {
  readonly id: number;
  readonly slug: string;
  /** The edition that readers are to see; null: it is not public. */
  readonly edition: number | null;
  /** By the clock of the instance that published it. */
  readonly publishedAt: Date | null;
}

/** What the database holds of these comparisons, read past everything that stands before it. */
export function listStored(
  { postgres }: Pick<Stage, 'postgres'>,
  written: readonly Written[],
): Promise<Stored[]> {
  return postgres.ask(database, async (client) => {
    const { rows } = await client.query(
      'SELECT id, slug, title, _status, published_at FROM comparisons WHERE slug = ANY($1) OR id = ANY($2)',
      [written.map(({ slug }) => slug), written.flatMap(({ id }) => id ?? [])],
    );
    return rows.map(({ id, slug, title, _status, published_at }) => ({
      id: Number(id),
      slug: String(slug),
      edition: _status === 'published' ? editionIn(String(title), String(slug)) : null,
      publishedAt: published_at,
    }));
  });
}

/** Every acknowledged write that is not there, in words. What was sent without an answer may be there or not. */
export function listLost(written: readonly Written[], stored: readonly Stored[]): string[] {
  return written.flatMap(({ slug, id, acknowledged, sent }) => {
    if (id === null) return [];
    const found = stored.find((one) => one.id === id);
    if (!found) return [`${slug} was created as ${id} and is not there`];
    const edition = found.edition ?? 0;
    if (edition < acknowledged)
      return [`${slug}: edition ${acknowledged} was acknowledged, ${edition} is there`];
    return edition > sent ? [`${slug}: edition ${edition} is there and was never sent`] : [];
  });
}
