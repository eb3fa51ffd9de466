import { APIError, createLocalReq, type Payload } from 'payload';
import { sessionOf } from '../../publishing/session';
import { findKeptAnswer, holdKey, type KeptAnswer, keepAnswer } from './kept-answers';
import type { KeyedRequest } from './keyed-request';

/** The first request with its key: the work is done in this transaction, and so is its answer kept. */
export interface Turn {
  readonly kind: 'first';
  readonly transactionID: number | string;
  /** Before COMMIT: then there is never the one without the other. */
  readonly keep: (answer: KeptAnswer) => Promise<void>;
}

export type Replay = { readonly kind: 'replay' } & KeptAnswer;

/**
 * Either what was answered to this very request before, or the turn to carry it out. The key is held by a lock of the
 * transaction and not by a row: a process that dies holds nothing.
 */
export async function takeTurn(payload: Payload, request: KeyedRequest): Promise<Turn | Replay> {
  const transactionID = await payload.db.beginTransaction();
  if (transactionID === null) throw new Error('The database began no transaction');
  try {
    const session = await sessionOf(await createLocalReq({ req: { transactionID } }, payload));
    if (!(await holdKey(session, request))) throw inFlight();
    const kept = await findKeptAnswer(session, request);
    if (kept === null)
      return { kind: 'first', transactionID, keep: (answer) => keepAnswer(session, request, answer) };
    if (kept.requestHash !== request.requestHash) throw reused();
    await payload.db.rollbackTransaction(transactionID);
    return { kind: 'replay', status: kept.status, body: kept.body };
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID);
    throw error;
  }
}

function inFlight(): APIError {
  return new APIError(
    'The first request with this Idempotency-Key is still under way. Ask again for its answer.',
    409,
    { reason: 'idempotency-key-in-flight', retryAfter: 2 },
    true,
  );
}

function reused(): APIError {
  return new APIError(
    'This Idempotency-Key was used for another request in the last 24 hours. Nothing was changed; take a new key.',
    422,
    { reason: 'idempotency-key-reused' },
    true,
  );
}
