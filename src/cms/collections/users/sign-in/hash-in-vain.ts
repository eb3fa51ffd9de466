import crypto from 'node:crypto';
import { promisify } from 'node:util';
import type { PayloadRequest } from 'payload';

/** As Payload 3.90 hashes; a test compares the two. */
const iterations = 600_000;
const keyLength = 32;
const noSalt = '0'.repeat(64);

interface WithPassword {
  readonly id: number;
  readonly hash?: string | null;
  readonly salt?: string | null;
}

/** The work that comparing with a stored password would be. */
export async function hashInVain(password: string): Promise<void> {
  await promisify(crypto.pbkdf2)(password, noSalt, iterations, keyLength, 'sha256');
}

/** Whether Payload will find a password to compare with. */
export async function hasPassword({ payload }: PayloadRequest, email: string): Promise<boolean> {
  const where = { email: { equals: email } };
  const user = await payload.db.findOne<WithPassword>({ collection: 'users', where });
  return typeof user?.hash === 'string' && typeof user.salt === 'string';
}
