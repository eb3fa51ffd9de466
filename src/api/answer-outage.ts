import { refuse } from './refuse';
import { isAnonymous } from './shared-answers';

type Answer = (request: Request) => Promise<Response>;

const retryAfterSeconds = 5;
/** Without a colon, all of them: what follows one, the panel takes for a list of fields. */
const words = {
  reading: 'The database cannot be reached just now. Please try again in a few seconds.',
  signingIn:
    'The database cannot be reached just now, so nobody can sign in. Please try again in a few seconds.',
  inThePanel:
    'The database cannot be reached just now, so this may not be saved. Leave this page open and save again in a few seconds.',
  inDoubt:
    'The database was lost on the way. Whether anything was stored is not known. Look before you send it again, or send an Idempotency-Key with it.',
};

/**
 * Whatever could not be answered while the database failed this process is a 503, and to be asked again. Without it
 * Payload says that it does not know the sender, that there is nothing, or that something went wrong.
 */
export async function answerOutage(request: Request, answer: Answer): Promise<Response> {
  const begun = performance.now();
  const isAway = () => (globalThis.verdictDatabaseAway?.at ?? -1) >= begun;
  const situation = situationOf(request);
  const refuseForNow = () => refuse(503, words[situation], [['Retry-After', String(retryAfterSeconds)]]);
  const response = await answer(request).catch((error: unknown) => {
    if (!isAway()) throw error;
    console.error(error);
    return refuseForNow();
  });
  if (!isAway()) return response;
  // Who could not be looked up is nobody to Payload, and gets what visitors get.
  const mayBeTakenForNobody = situation === 'reading' && !isAnonymous(request);
  const isRefused = response.status >= 400 || (isGraphql(request) && (await hasErrors(response)));
  if (!mayBeTakenForNobody && !isRefused) return response;
  await response.body?.cancel();
  return refuseForNow();
}

function situationOf(request: Request): keyof typeof words {
  const { method, url, headers } = request;
  if (method === 'GET' || method === 'HEAD') return 'reading';
  if (new URL(url).pathname === '/api/users/login') return 'signingIn';
  const isPerson = headers.get('cookie')?.includes('verdict-token=') && !headers.has('authorization');
  return isPerson && !isGraphql(request) ? 'inThePanel' : 'inDoubt';
}

function isGraphql({ url }: Request): boolean {
  return new URL(url).pathname === '/api/graphql';
}

/** GraphQL refuses with 200, and says so in the body. */
async function hasErrors(response: Response): Promise<boolean> {
  const answered: unknown = await response.clone().json();
  return typeof answered === 'object' && answered !== null && 'errors' in answered;
}
