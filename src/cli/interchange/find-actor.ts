import type { Payload } from 'payload';
import type { User } from '../../payload-types';
import { UsageError } from './options';

export type Actor = User & { collection: 'users' };

/** The administrator in whose name a command writes. @throws {UsageError} when that is not clear. */
export async function findActor(payload: Payload, email: string | undefined): Promise<Actor> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { role: { equals: 'admin' } },
    sort: 'id',
    depth: 0,
    limit: 0,
  });
  const named = email === undefined ? docs : docs.filter((user) => user.email === email.toLowerCase());
  const [actor, second] = named;
  if (!actor) {
    throw new UsageError(
      email
        ? `No administrator has the address ${email}.`
        : 'There is no administrator yet. Start the site once: npm start',
    );
  }
  if (second)
    throw new UsageError('There are several administrators: say who acts, with --as <e-mail address>.');
  return { ...actor, collection: 'users' };
}
