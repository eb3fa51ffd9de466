import type { CollectionAfterLoginHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { forgetTries, takeBack } from '../../../../rate-limits/rate-limit';
import { can } from '../../../access/roles';
import { hashInVain, hasPassword } from './hash-in-vain';
import {
  addressKey,
  countTry,
  placeOf,
  resetsFromPlace,
  settledEmail,
  shortKey,
  triesForAddress,
  triesFromPlace,
} from './sign-in-limits';

type Sent = Readonly<Record<string, unknown>>;

/**
 * Guessing is limited by hooks, because every way in comes past them, each alias of a GraphQL document included. Scripts
 * of our own are not counted.
 */
export const guardAccounts: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (req.payloadAPI === 'local') return args;
  const sent: Sent = 'data' in args && args.data ? { ...args.data } : {};
  if (operation === 'login') await guardLogin(req, sent);
  if (operation === 'resetPassword') {
    const doing = 'There were too many tries to set a password.';
    await countTry(req, { limit: resetsFromPlace, key: placeOf(req), doing });
  }
  if (operation === 'unlock' && can(req.user, 'administer'))
    await forgetTries(req.payload, triesForAddress, addressKey(settledEmail(sent.email)));
  return args;
};

/**
 * An address that nobody has is counted, locked, looked up and answered like any other, and costs the same work: neither
 * words nor time tell which addresses exist.
 */
async function guardLogin(req: PayloadRequest, { email, password }: Sent): Promise<void> {
  const address = settledEmail(email);
  // Payload refuses these without looking anybody up.
  if (address === '' || typeof password !== 'string' || password.trim() === '') return;
  const doing = 'There were too many wrong passwords.';
  await countTry(req, { limit: triesFromPlace, key: placeOf(req), doing });
  await countTry(req, { limit: triesForAddress, key: addressKey(address), doing });
  req.context.countedSignIn = true;
  // Of each try one line, however it ends; the one after it says if it ended well.
  req.payload.logger.info({
    msg: 'Somebody tries to sign in',
    address: shortKey(address),
    place: placeOf(req),
  });
  if (!(await hasPassword(req, address))) await hashInVain(password);
}

/** Only wrong passwords count: whoever knows theirs may sign in as often as they like. */
export const forgiveTries: CollectionAfterLoginHook = async ({ req, user }) => {
  if (req.payloadAPI === 'local') return;
  const address = settledEmail(user.email);
  req.payload.logger.info({
    msg: 'Signed in',
    user: user.id,
    address: shortKey(address),
    place: placeOf(req),
  });
  await forgetTries(req.payload, triesForAddress, addressKey(address));
  if (req.context.countedSignIn) await takeBack(req.payload, triesFromPlace, placeOf(req));
};
