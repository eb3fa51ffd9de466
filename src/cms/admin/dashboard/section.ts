import { sql } from '@payloadcms/db-postgres';

export type SectionName = string;

export interface Section {
  /** At most `mostCounted`: beyond that the exact number tells nobody anything and costs time. */
  readonly count: number;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly id: number;
  readonly title: string;
  readonly note: string;
}

export const mostCounted = 1000;
const mostShown = 5;

type Query = ReturnType<typeof sql>;

interface Parts {
  readonly from: Query;
  readonly where: Query;
  /** `id`, `title` and `note`, in this order. */
  readonly show: Query;
  readonly order: Query;
}

/** The first few rows of one kind, each with how many there are of the kind. */
export function section(name: SectionName, { from, where, show, order }: Parts): Query {
  return sql`SELECT ${name} AS section, found.id, found.title, to_jsonb(found.note) #>> '{}' AS note,
    (SELECT count(*) FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${mostCounted}) counted) AS count
    FROM (SELECT ${show} FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ${mostShown}) found`;
}
