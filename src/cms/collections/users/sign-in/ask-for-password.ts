import { APIError, addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import {
  addressKey,
  countTry,
  mailsFromPlace,
  mailsToAddress,
  placeOf,
  settledEmail,
} from './sign-in-limits';

/**
 * `POST /api/users/forgot-password`, before Payload's own. Payload writes and sends while somebody waits, and only for
 * an address that exists: that takes longer, and fails while the mail server is away. Here everybody is answered at once,
 * and the rest follows.
 */
export const forgotPasswordEndpoint: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    await askForPassword(req, req.data?.email);
    return Response.json({ message: req.t('general:success') });
  },
};

export async function askForPassword(req: PayloadRequest, email: unknown): Promise<void> {
  const address = settledEmail(email);
  if (address === '') throw new APIError('Missing email.', 400, null, true);
  const doing = 'A new password was asked for too often.';
  await countTry(req, { limit: mailsFromPlace, key: placeOf(req), doing });
  await countTry(req, { limit: mailsToAddress, key: addressKey(address), doing });
  setImmediate(() => void sendLink(req, address));
}

async function sendLink({ payload }: PayloadRequest, email: string): Promise<void> {
  try {
    await payload.forgotPassword({ collection: 'users', data: { email } });
  } catch (error) {
    payload.logger.error({ err: error, msg: 'A link to a new password was not sent' });
  }
}
