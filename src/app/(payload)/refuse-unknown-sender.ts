import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';

/** These are how a sender becomes known; what they were known by before does not matter. */
const towardsLogin = /^\/api\/users\/(?:login|logout|forgot-password|reset-password)\/?$/;

const unknown =
  'The Authorization header names nobody: its key or token is wrong, has expired or was revoked. Without the header you are answered as a visitor.';

/**
 * Whoever says who they are must not be answered as a visitor because that is not (or no longer) true: a program would
 * take what is published for all there is. Which of the reasons it was is not told. Null for everybody else.
 */
export async function refuseUnknownSender(
  open: () => Promise<Payload>,
  request: Request,
): Promise<Response | null> {
  if (!request.headers.has('authorization')) return null;
  if (towardsLogin.test(new URL(request.url).pathname)) return null;
  try {
    const payload = await open();
    if (await isKnown(payload, request.headers)) return null;
    // Nobody is told that their key is wrong while it cannot be looked up.
    await payload.db.drizzle.execute(sql`SELECT 1`);
  } catch (error) {
    console.error(error);
    return refuse(503, 'Who you are could not be looked up just now. Please try again.', {
      'retry-after': '5',
    });
  }
  return refuse(401, unknown, { 'www-authenticate': 'Bearer realm="Verdict", error="invalid_token"' });
}

/** As Payload asks them, but for its silence about what went wrong. */
async function isKnown(payload: Payload, headers: Headers): Promise<boolean> {
  for (const strategy of payload.authStrategies) {
    const asked = { payload, headers, strategyName: strategy.name, isGraphQL: false, canSetHeaders: false };
    const { user } = await strategy.authenticate(asked);
    if (user) return true;
  }
  return false;
}

function refuse(status: number, message: string, headers: Readonly<Record<string, string>>): Response {
  return Response.json(
    { errors: [{ message }] },
    { status, headers: { ...headers, 'cache-control': 'no-store' } },
  );
}
