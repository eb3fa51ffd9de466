import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { exportComparisons } from '../../../src/cms/interchange/export-comparisons';
import type { ImportReport } from '../../../src/cms/interchange/import-answer';
import { importJson } from '../../../src/cms/interchange/import-json';
import { sessionOf } from '../../../src/publishing/session';

type User = PayloadRequest['user'];

interface Import {
  readonly payload: Payload;
  readonly user: User;
  readonly publish?: boolean;
  readonly dryRun?: boolean;
}

export function importValue(value: unknown, order: Import): Promise<ImportReport> {
  return importText(JSON.stringify(value, null, 2), order);
}

export function importText(
  text: string,
  { publish = false, dryRun = false, ...acting }: Import,
): Promise<ImportReport> {
  return importJson(text, { ...acting, publish, dryRun });
}

export async function exportText(payload: Payload, user: User, { drafts }: { drafts: boolean }) {
  let text = '';
  const report = await exportComparisons({ payload, user, drafts }, (part) => {
    text += part;
  });
  return { text, ...report };
}

/** Everything that a file holds, gone; people, pictures and the numbering of documents stay. */
export async function emptyDatabase(payload: Payload): Promise<void> {
  await statement(payload, sql`TRUNCATE comparisons, options, criteria, scenarios, faqs, topics CASCADE`);
}

/** How many rows there are of all that a write leaves behind. */
export async function countTraces(payload: Payload): Promise<Record<string, unknown>> {
  const rows = await statement(
    payload,
    sql`SELECT (SELECT count(*) FROM comparisons)::int AS comparisons,
      (SELECT count(*) FROM _comparisons_v)::int AS comparison_versions,
      (SELECT count(*) FROM options)::int AS options, (SELECT count(*) FROM _options_v)::int AS option_versions,
      (SELECT count(*) FROM criteria)::int AS criteria, (SELECT count(*) FROM _faqs_v)::int AS faq_versions,
      (SELECT count(*) FROM activity)::int AS activity, (SELECT max(updated_at) FROM comparisons) AS changed`,
  );
  return { ...rows[0] };
}

export async function statement(payload: Payload, query: ReturnType<typeof sql>) {
  return (await (await sessionOf(await createLocalReq({}, payload))).execute(query)).rows;
}
