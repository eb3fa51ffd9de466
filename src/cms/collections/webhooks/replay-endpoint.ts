import { sql } from '@payloadcms/db-postgres';
import type { Endpoint, PayloadRequest } from 'payload';
import { sessionOf } from '../../../publishing/session';
import { wakeWebhook } from '../../../publishing/webhooks/queue-deliveries';
import { demandAdministrator, demandId, refusal } from '../../endpoints/demand';
import { inTransaction } from '../../endpoints/in-transaction';
import { demandTurnedOn, lockWebhook } from './lock-webhook';

/** `POST /api/webhook-deliveries/:id/replay`: the same event once more, with the same id, and a day to arrive in. */
export const replayEndpoint: Endpoint = {
  path: '/:id/replay',
  method: 'post',
  handler: async (req) => {
    demandAdministrator(req);
    const id = demandId(req);
    await inTransaction(req, () => replay(req, id));
    return Response.json({ delivery: id }, { status: 202 });
  },
};

async function replay(req: PayloadRequest, id: number): Promise<void> {
  const session = await sessionOf(req);
  const { rows } = await session.execute(sql`SELECT webhook_id FROM webhook_deliveries WHERE id = ${id}`);
  if (!rows[0]) throw refusal(404, 'There is no such delivery.');
  const webhook = Number(rows[0].webhook_id);
  // The webhook first, as the sender does: the other way round they could wait for each other.
  demandTurnedOn(await lockWebhook(req, webhook));
  const { rows: replayed } = await session.execute(sql`UPDATE webhook_deliveries
    SET state = 'waiting', tries = 0, problem = NULL, status = NULL, response = NULL, delivered_at = NULL,
      next_try_at = now(), give_up_at = now() + interval '1 day', updated_at = now()
    WHERE id = ${id} AND state <> 'sending' RETURNING id`);
  if (replayed.length === 0) throw refusal(409, 'It is being sent at this very moment.');
  await wakeWebhook(session, webhook);
}
