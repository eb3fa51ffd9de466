import { type ClientBase, escapeIdentifier } from 'pg';
import type { Manifest } from './manifest';

export type SequenceState = Manifest['sequences'][number];

/** Read after the rows: a number that was given out meanwhile is skipped later, never given out twice. */
export async function readSequences(client: ClientBase): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' ORDER BY c.relname COLLATE "C"`,
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const { rows: found } = await client.query<Omit<SequenceState, 'name'>>(
      `SELECT last_value::text AS last, is_called AS "isCalled" FROM public.${escapeIdentifier(name)}`,
    );
    states.push(...found.map((state) => ({ name, ...state })));
  }
  return states;
}

export async function setSequences(client: ClientBase, states: readonly SequenceState[]): Promise<void> {
  for (const { name, last, isCalled } of states)
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
      `public.${escapeIdentifier(name)}`,
      last,
      isCalled,
    ]);
}
