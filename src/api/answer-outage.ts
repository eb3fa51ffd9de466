import { refuse } from './refuse';
import { isAnonymous } from './shared-answers';

type Answer = (request: Request) => Promise<Response>;

const retryAfterSeconds = 5;
const away = 'The database cannot be reached just now. Please try again in a few seconds.';
const inDoubt =
  'The database was lost on the way. Whether anything was stored is not known: look before you send it again, or send an Idempotency-Key with it.';

/**
 * Whatever could not be answered while the database failed this process is a 503, and to be asked again. Without it
 * Payload says that it does not know the sender, that there is nothing, or that something went wrong.
 */
export async function answerOutage(request: Request, answer: Answer): Promise<Response> {
  const begun = performance.now();
  const isAway = () => (globalThis.verdictDatabaseAway?.at ?? -1) >= begun;
  const { method, url } = request;
  const isRead = method === 'GET' || method === 'HEAD';
  const refuseForNow = () =>
    refuse(503, isRead ? away : inDoubt, [['Retry-After', String(retryAfterSeconds)]]);
  const response = await answer(request).catch((error: unknown) => {
    if (!isAway()) throw error;
    console.error(error);
    return refuseForNow();
  });
  if (!isAway()) return response;
  // Who could not be looked up is nobody to Payload, and gets what visitors get.
  const mayBeTakenForNobody = isRead && !isAnonymous(request);
  const isGraphql = new URL(url).pathname === '/api/graphql';
  if (!mayBeTakenForNobody && response.status < 400 && !(isGraphql && (await hasErrors(response))))
    return response;
  await response.body?.cancel();
  return refuseForNow();
}

/** GraphQL refuses with 200, and says so in the body. */
async function hasErrors(response: Response): Promise<boolean> {
  const answered: unknown = await response.clone().json();
  return typeof answered === 'object' && answered !== null && 'errors' in answered;
}
