import type pg from 'pg';

export interface PublishingEvent {
  readonly id: number;
  readonly paths: readonly string[];
  readonly tags: readonly string[];
}

/** Position in the log: every transaction below it had ended when it was taken. */
export type Cursor = string;

export async function currentCursor(client: pg.ClientBase | pg.Pool): Promise<Cursor> {
  const { rows } = await client.query<{ next: string }>(
    'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS next',
  );
  return rows[0]?.next ?? '0';
}

interface Row {
  readonly next: Cursor;
  readonly id: number | null;
  readonly paths: unknown;
  readonly tags: unknown;
}

/**
 * Events from the cursor on, and the next cursor. Ids are handed out before commit, so “after the last id” would miss a
 * slow transaction; transaction ids against the snapshot do not. An event can be read twice, never missed.
 */
export async function readEvents(
  client: pg.ClientBase | pg.Pool,
  cursor: Cursor,
): Promise<{ events: PublishingEvent[]; next: Cursor }> {
  const { rows } = await client.query<Row>(
    `SELECT snapshot.next, a.id, a.paths, a.tags
     FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS next) snapshot
     LEFT JOIN activity a ON a.xact >= $1::xid8 AND jsonb_array_length(a.paths) + jsonb_array_length(a.tags) > 0
     ORDER BY a.id`,
    [cursor],
  );
  const events = rows.flatMap(({ id, paths, tags }) =>
    id === null ? [] : [{ id, paths: texts(paths), tags: texts(tags) }],
  );
  return { events, next: rows[0]?.next ?? cursor };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
