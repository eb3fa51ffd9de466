import type { Endpoint } from 'payload';
import { sessionOf } from '../../../publishing/session';
import { queueTest } from '../../../publishing/webhooks/queue-deliveries';
import { demandAdministrator, demandId } from '../../endpoints/demand';
import { inTransaction } from '../../endpoints/in-transaction';
import { demandTurnedOn, lockWebhook } from './lock-webhook';

/** `POST /api/webhooks/:id/test`: queues an event that tells of nothing, and does not wait for others. */
export const testEndpoint: Endpoint = {
  path: '/:id/test',
  method: 'post',
  handler: async (req) => {
    demandAdministrator(req);
    const webhook = demandId(req);
    const delivery = await inTransaction(req, async () => {
      demandTurnedOn(await lockWebhook(req, webhook));
      const session = await sessionOf(req);
      return queueTest(session, webhook);
    });
    return Response.json({ delivery }, { status: 202 });
  },
};
