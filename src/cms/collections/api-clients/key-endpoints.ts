import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import type { PublicRow } from '../../../publishing/public-change';
import { recordEvent } from '../../../publishing/record-event';
import { sessionOf } from '../../../publishing/session';
import { demandAdministrator, demandBody, demandId, refusal } from '../../endpoints/demand';
import { inTransaction } from '../../endpoints/in-transaction';
import { demandWorking, lockClient } from './lock-client';
import { endFormerKeys, listKeys, putKey } from './stored-keys';

const noStore = { headers: { 'cache-control': 'no-store' } };

/** `GET /api/api-clients/:id/keys`: how they begin, when they were used and until when they work, and not what they are. */
export const keysEndpoint: Endpoint = {
  path: '/:id/keys',
  method: 'get',
  handler: async (req) => {
    demandAdministrator(req);
    const id = demandId(req);
    const { totalDocs } = await req.payload.count({
      collection: 'api-clients',
      where: { id: { equals: id } },
    });
    if (totalDocs === 0) throw refusal(404, 'There is no such API client.');
    return Response.json({ keys: await listKeys(await sessionOf(req), id) }, noStore);
  },
};

const mostKeys = 5;
const mostHours = 24 * 7;
const hours = `keepOldHours is a whole number of hours from 0 to ${mostHours}.`;
const rotation = z.object({
  /** 0 for a key that somebody else has got hold of: it stops at once. */
  keepOldHours: z.int(hours).min(0, hours).max(mostHours, hours).default(24),
  /** The key that the sender takes for the newest: a second press of a button must not make a second key. */
  replaces: z.int('replaces is the id of a key.').optional(),
});

/** `POST /api/api-clients/:id/rotate-key`: a new key, readable in this answer alone; the former ones go on for a while. */
export const rotateKeyEndpoint: Endpoint = {
  path: '/:id/rotate-key',
  method: 'post',
  handler: async (req) => {
    demandAdministrator(req);
    const id = demandId(req);
    const wanted = await demandBody(req, rotation);
    return Response.json(await inTransaction(req, () => rotate(req, id, wanted)), noStore);
  },
};

async function rotate(
  req: PayloadRequest,
  id: number,
  { keepOldHours, replaces }: z.output<typeof rotation>,
) {
  const client = await lockClient(req, id);
  demandWorking(client);
  const session = await sessionOf(req);
  const before = await listKeys(session, id);
  if (replaces !== undefined && replaces !== before[0]?.id)
    throw refusal(409, 'A new key was made in the meantime. Nothing was changed: look at the keys again.');
  if (keepOldHours > 0 && before.length >= mostKeys)
    throw refusal(
      409,
      `${mostKeys} keys of this client work already: wait until one ends, or end the former ones.`,
    );
  const key = await putKey(session, id, keepOldHours);
  await record(req, client, 'new key');
  return { key, keys: await listKeys(session, id) };
}

/** `POST /api/api-clients/:id/end-former-keys`: only the newest key goes on. */
export const endFormerKeysEndpoint: Endpoint = {
  path: '/:id/end-former-keys',
  method: 'post',
  handler: async (req) => {
    demandAdministrator(req);
    const id = demandId(req);
    const keys = await inTransaction(req, async () => {
      const client = await lockClient(req, id);
      const session = await sessionOf(req);
      if ((await endFormerKeys(session, id)) > 0) await record(req, client, 'former keys ended');
      return listKeys(session, id);
    });
    return Response.json({ keys }, noStore);
  },
};

function record(req: PayloadRequest, client: PublicRow, what: string): Promise<void> {
  return recordEvent(req, {
    collection: 'api-clients',
    id: Number(client.id),
    action: 'changed',
    title: `${String(client.name)}: ${what}`,
    before: client,
    after: client,
  });
}
