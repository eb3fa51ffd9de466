import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import type { Environment } from '../env';

export type NewAdministrator = { email: string; password: string; generated: boolean };

/** Null when the site has an administrator already. */
export async function createFirstAdministrator(
  payload: Payload,
  environment: Pick<Environment, 'adminEmail' | 'adminPassword'>,
): Promise<NewAdministrator | null> {
  const existing = await payload.count({ collection: 'users', where: { role: { equals: 'admin' } } });
  if (existing.totalDocs > 0) return null;
  const email = environment.adminEmail;
  const password = environment.adminPassword ?? randomBytes(15).toString('base64url');
  await payload.create({
    collection: 'users',
    data: {
      // The sample content needs an author whom readers may see; the first administrator can rename themselves.
      name: 'Editorial team',
      jobTitle: 'Editors',
      publicProfile: true,
      role: 'admin',
      email,
      password,
    },
  });
  return { email, password, generated: environment.adminPassword === undefined };
}
