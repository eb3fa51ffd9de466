import { sql } from '@payloadcms/db-postgres';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { sessionOf } from '../../../publishing/session';
import { demandBody, demandEditor, demandId, refusal } from '../../endpoints/demand';
import { inTransaction } from '../../endpoints/in-transaction';
import { mailIsLogged } from '../../mail/log-mail';
import { recordInquiry } from './record-inquiry';

const body = z.object({
  message: z
    .string('Write your answer first.')
    .trim()
    .min(1, 'Write your answer first.')
    .max(10_000, 'Keep the answer under 10,000 characters.'),
});

/**
 * `POST /api/inquiries/:id/reply` with `{ "message": "…" }`. It is sent first and noted then: a note of something that
 * was never sent would be worse than a mail without one. The row stays locked meanwhile, so pressing twice sends once.
 */
export const replyEndpoint: Endpoint = {
  path: '/:id/reply',
  method: 'post',
  handler: async (req) => {
    demandEditor(req);
    const id = demandId(req);
    const { message } = await demandBody(req, body);
    return Response.json(await inTransaction(req, () => reply(req, id, message)));
  },
};

async function reply(req: PayloadRequest, id: number, message: string) {
  await lockInquiry(req, id);
  const inquiry = await req.payload.findByID({ collection: 'inquiries', id, depth: 0, req });
  if (inquiry.erasedAt) throw refusal(409, 'The sender’s address was erased: nobody can be answered.');
  const replies = inquiry.replies ?? [];
  if (replies.at(-1)?.message === message) throw refusal(409, 'This very answer was sent already.');
  const delivered = await send(req, { ...inquiry, answer: message });
  if (!delivered) return { delivered };
  const sent = { message, sentBy: req.user?.name ?? null, sentAt: new Date().toISOString() };
  await req.payload.update({
    collection: 'inquiries',
    id,
    data: { replies: [...replies, sent], status: 'answered' },
    depth: 0,
    context: { isRecorded: true },
    req,
  });
  await recordInquiry(req, id, 'answered');
  return { delivered };
}

async function lockInquiry(req: PayloadRequest, id: number): Promise<void> {
  const session = await sessionOf(req);
  const { rows } = await session.execute(sql`SELECT id FROM inquiries WHERE id = ${id} FOR UPDATE`);
  if (rows.length === 0) throw refusal(404, 'There is no such inquiry.');
}

interface Letter {
  readonly name: string;
  readonly email: string;
  readonly message: string;
  readonly answer: string;
}

/** False where no mail server is set up: Payload then only notes in the log that it should have sent something. */
async function send({ payload }: PayloadRequest, { name, email, message, answer }: Letter): Promise<boolean> {
  try {
    await payload.sendEmail({
      to: { name: name.replace(/[\r\n]+/g, ' '), address: email },
      subject: 'Your question to us',
      text: `${answer}\n\n— You wrote:\n${message.replace(/^/gm, '> ')}\n`,
    });
    return payload.email.name !== mailIsLogged;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    payload.logger.warn({ msg: `An answer to an inquiry could not be sent: ${reason}` });
    throw refusal(502, 'The mail server did not take the answer. Nothing was sent; please try again.');
  }
}
