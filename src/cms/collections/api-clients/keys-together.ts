import type { PayloadRequest } from 'payload';
import { sessionOf } from '../../../publishing/session';
import { whenAllHaveAsked } from '../../when-all-have-asked';
import { listKeysOf, type StoredKey } from './stored-keys';

interface Batch {
  readonly clients: number[];
  readonly keys: Promise<ReadonlyMap<number, readonly StoredKey[]>>;
}

const batches = new WeakMap<PayloadRequest, Batch>();

/** Payload has each client of a list described by itself, all at the same moment: their keys are read in one statement. */
export async function listKeysTogether(req: PayloadRequest, client: number): Promise<readonly StoredKey[]> {
  const batch = batches.get(req) ?? begin(req);
  batch.clients.push(client);
  return (await batch.keys).get(client) ?? [];
}

function begin(req: PayloadRequest): Batch {
  const clients: number[] = [];
  const keys = whenAllHaveAsked().then(async () => {
    batches.delete(req);
    return listKeysOf(await sessionOf(req), clients);
  });
  const batch = { clients, keys };
  batches.set(req, batch);
  return batch;
}
