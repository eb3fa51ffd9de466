import type { Payload } from 'payload';
import { migrate } from '../migrate';

/** Payload on the database of this process's environment. */
export async function withContent<Result>(work: (payload: Payload) => Promise<Result>): Promise<Result> {
  const payload = await migrate(process.env.DATABASE_URL ?? '');
  try {
    return await work(payload);
  } finally {
    await payload.destroy();
  }
}
