import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';
import { recordEvent } from '../../../../publishing/record-event';
import { sessionOf } from '../../../../publishing/session';
import { can, isPerson } from '../../../access/roles';
import { demandBody, demandId, refusal } from '../../../endpoints/demand';
import { inTransaction } from '../../../endpoints/in-transaction';
import { sidOf } from './sid-of';
import { endSessions, listSessions } from './stored-sessions';

const noStore = { headers: { 'cache-control': 'no-store' } };

/** `GET /api/users/:id/sessions`: where an account is signed in. */
const sessionsEndpoint: Endpoint = {
  path: '/:id/sessions',
  method: 'get',
  handler: async (req) => {
    const user = demandOwnOrAdministrator(req);
    return Response.json({ sessions: await list(req, user) }, noStore);
  },
};

const ending = z.object({
  session: z.string().max(64, 'session is the id of a session.').optional(),
  /** For whoever thinks that somebody else knows their password: they need not sign in again. */
  keepThisOne: z.boolean('keepThisOne is true or false.').default(true),
});

/** `POST /api/users/:id/end-sessions`: one, or all of them; from then on every instance refuses their tokens. */
const endSessionsEndpoint: Endpoint = {
  path: '/:id/end-sessions',
  method: 'post',
  handler: async (req) => {
    const user = demandOwnOrAdministrator(req);
    const { session: only, keepThisOne } = await demandBody(req, ending);
    const except = only === undefined && keepThisOne ? (sidOf(req.user) ?? undefined) : undefined;
    const answer = await inTransaction(req, async () => {
      const ended = await endSessions(await sessionOf(req), { user, only, except });
      if (ended > 0) await record(req, user);
      return { ended, sessions: await list(req, user) };
    });
    return Response.json(answer, noStore);
  },
};

export const sessionEndpoints: Endpoint[] = [sessionsEndpoint, endSessionsEndpoint];

async function list(req: PayloadRequest, user: number) {
  const own = sidOf(req.user);
  const sessions = await listSessions(await sessionOf(req), user);
  return sessions.map((session) => ({ ...session, isThisOne: session.id === own }));
}

/** Whether somebody has an account is not told either. */
function demandOwnOrAdministrator(req: PayloadRequest): number {
  if (!req.user) throw refusal(401, 'Sign in first.');
  const id = demandId(req);
  if (isPerson(req.user) && (req.user.id === id || can(req.user, 'administer'))) return id;
  throw refusal(403, 'Only the owner of the account and administrators may do this.');
}

async function record(req: PayloadRequest, id: number): Promise<void> {
  const account = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const row = { id, name: account.name, slug: account.slug, publicProfile: account.publicProfile };
  await recordEvent(req, {
    collection: 'users',
    id,
    action: 'changed',
    title: `${account.name}: sessions ended`,
    before: row,
    after: row,
  });
}
