import { sql } from '@payloadcms/db-postgres';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { sessionOf } from '../../../publishing/session';
import { demandBody, demandEditor, refusal } from '../../endpoints/demand';
import { inTransaction } from '../../endpoints/in-transaction';
import { recordInquiry } from './record-inquiry';

const body = z.object({ email: z.email('Give the e-mail address whose messages are to be erased.') });

/**
 * `POST /api/inquiries/erase` with `{ "email": "…" }`: everything that this person ever sent loses their name, address
 * and words, our answers and notes included. That there was a message, when and about what, is kept.
 */
export const eraseInquiriesEndpoint: Endpoint = {
  path: '/erase',
  method: 'post',
  handler: async (req) => {
    demandEditor(req);
    const { email } = await demandBody(req, body);
    return Response.json({ erased: await inTransaction(req, () => erase(req, email)) });
  },
};

async function erase(req: PayloadRequest, email: string): Promise<number> {
  const session = await sessionOf(req);
  const { rows } = await session.execute(sql`
    WITH erased AS (
      UPDATE inquiries SET name = 'Erased', email = 'erased-' || id || '@invalid.example', message = 'Erased',
        notes = NULL, status = 'closed', erased_at = now(), updated_at = now()
      WHERE lower(email) = lower(${email}) RETURNING id
    ), answers AS (
      DELETE FROM inquiries_replies r USING erased e WHERE r._parent_id = e.id
    )
    SELECT id FROM erased`);
  if (rows.length === 0) throw refusal(404, 'There is no message from this address.');
  for (const { id } of rows) await recordInquiry(req, Number(id), 'erased');
  return rows.length;
}
