import { sql } from '@payloadcms/db-postgres';
import { stringify } from 'csv-stringify/sync';
import type { Endpoint, PayloadRequest } from 'payload';
import { demandEditor } from '../../endpoints/demand';

const columns = [
  'number',
  'received',
  'status',
  'name',
  'email',
  'comparison',
  'message',
  'notes',
  'answers',
];
const rowsAtATime = 500;

/** `GET /api/inquiries/export`: the whole inbox as CSV, the oldest first, read bit by bit however large it is. */
export const exportInquiriesEndpoint: Endpoint = {
  path: '/export',
  method: 'get',
  handler: (req) => {
    demandEditor(req);
    const day = new Date().toISOString().slice(0, 10);
    return new Response(csvStream(req), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="inquiries-${day}.csv"`,
        'cache-control': 'private, no-store',
      },
    });
  },
};

function csvStream(req: PayloadRequest): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let last = 0;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(`\uFEFF${columns.join(',')}\r\n`)),
    async pull(controller) {
      const rows = await readAfter(req, last);
      last = Number(rows.at(-1)?.number ?? last);
      if (rows.length > 0) controller.enqueue(encoder.encode(csvOf(rows)));
      if (rows.length < rowsAtATime) controller.close();
    },
  });
}

// Readers write what they like: a spreadsheet would take a message that begins with “=” for a formula.
function csvOf(rows: readonly Record<string, unknown>[]): string {
  return stringify([...rows], { columns, escape_formulas: true, record_delimiter: 'windows' });
}

async function readAfter({ payload }: PayloadRequest, last: number) {
  const { rows } = await payload.db.drizzle.execute(sql`
    SELECT i.id AS number, to_char(i.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS received,
      i.status, i.name, i.email, c.title AS comparison, i.message, i.notes,
      (SELECT string_agg(r.message, E'\n\n' ORDER BY r._order) FROM inquiries_replies r WHERE r._parent_id = i.id) AS answers
    FROM inquiries i LEFT JOIN comparisons c ON c.id = i.comparison_id
    WHERE i.id > ${last} ORDER BY i.id LIMIT ${rowsAtATime}`);
  return rows;
}
