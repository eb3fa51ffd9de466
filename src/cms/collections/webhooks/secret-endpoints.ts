import { sql } from '@payloadcms/db-postgres';
import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { recordEvent } from '../../../publishing/record-event';
import { sessionOf } from '../../../publishing/session';
import { overlapHours, putSecret, takeUnseenSecret } from '../../../publishing/webhooks/stored-secrets';
import { demandAdministrator, demandBody, demandId, refusal } from '../../endpoints/demand';
import { inTransaction } from '../../endpoints/in-transaction';
import { keeperOf } from './give-secret';
import { lockWebhook } from './lock-webhook';

/** `GET /api/webhooks/:id/secrets`: since when they are, until when they sign, and not what they are. */
export const secretsEndpoint: Endpoint = {
  path: '/:id/secrets',
  method: 'get',
  handler: async (req) => {
    demandAdministrator(req);
    const id = demandId(req);
    const session = await sessionOf(req);
    const { rows } = await session.execute(sql`
      SELECT s.created_at AS "createdAt", s.shown_at AS "shownAt", s.expires_at AS "expiresAt"
      FROM webhooks w LEFT JOIN webhook_secrets s ON s.webhook_id = w.id AND (s.expires_at IS NULL OR s.expires_at > now())
      WHERE w.id = ${id} ORDER BY s.id DESC`);
    if (rows.length === 0) throw refusal(404, 'There is no such webhook.');
    return Response.json({ secrets: rows.filter(({ createdAt }) => createdAt !== null) });
  },
};

/** `POST /api/webhooks/:id/reveal-secret`: the secret, for the first who asks; nobody gets it a second time. */
export const revealSecretEndpoint: Endpoint = {
  path: '/:id/reveal-secret',
  method: 'post',
  handler: async (req) => {
    demandAdministrator(req);
    const id = demandId(req);
    const secret = await inTransaction(req, async () => {
      await lockWebhook(req, id);
      return takeUnseenSecret(await keeperOf(req), id);
    });
    if (secret === null) {
      throw refusal(409, 'The secret was shown once, and cannot be shown again. Make a new one instead.');
    }
    return Response.json({ secret });
  },
};

const mostRotations = 5;
const rotation = z.object({
  /** False for a secret that somebody else has got hold of: it stops at once. */
  keepOld: z.boolean('keepOld is true or false.').default(true),
});

/** `POST /api/webhooks/:id/rotate-secret`: a new secret; the old one signs beside it for a day. */
export const rotateSecretEndpoint: Endpoint = {
  path: '/:id/rotate-secret',
  method: 'post',
  handler: async (req) => {
    demandAdministrator(req);
    const id = demandId(req);
    const { keepOld } = await demandBody(req, rotation);
    const overlap = keepOld ? overlapHours : 0;
    return Response.json(await inTransaction(req, () => rotate(req, id, overlap)));
  },
};

async function rotate(req: PayloadRequest, id: number, overlap: number) {
  const row = await lockWebhook(req, id);
  if (overlap > 0) await refuseRestlessness(req, id);
  const secret = await putSecret(await keeperOf(req), id, { overlap, isShown: true });
  await recordEvent(req, {
    collection: 'webhooks',
    id,
    action: 'changed',
    title: `${String(row.name)}: new secret`,
    before: row,
    after: row,
  });
  return { secret, oldSecretsSignUntil: new Date(Date.now() + overlap * 3_600_000).toISOString() };
}

/** Each secret that still signs makes the header of every delivery longer. */
async function refuseRestlessness(req: PayloadRequest, id: number): Promise<void> {
  const session = await sessionOf(req);
  const { rows } = await session.execute(
    sql`SELECT count(*) FROM webhook_secrets WHERE webhook_id = ${id} AND expires_at > now()`,
  );
  if (Number(rows[0]?.count) < mostRotations) return;
  throw refusal(
    409,
    `The secret was changed ${mostRotations} times within a day: wait, or let the old ones end at once.`,
  );
}
