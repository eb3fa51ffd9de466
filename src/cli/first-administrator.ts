import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import { z } from 'zod';
import type { Environment } from '../env/environment';
import { EnvironmentError } from '../env/environment-error';

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
  await payload
    .create({
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
    })
    .catch((error: unknown) => {
      throw inWordsOfTheEnvironment(error);
    });
  return { email, password, generated: environment.adminPassword === undefined };
}

const refusedPassword = z.object({
  data: z.object({ errors: z.tuple([z.object({ path: z.literal('password'), message: z.string() })]) }),
});

/** What whoever starts the site wrote is mended where they wrote it. */
function inWordsOfTheEnvironment(error: unknown): unknown {
  const parsed = refusedPassword.safeParse(error);
  if (!parsed.success) return error;
  const [{ message: fix }] = parsed.data.data.errors;
  return new EnvironmentError([{ name: 'ADMIN_PASSWORD', problem: 'is too easy to guess', fix }]);
}
