import { sql } from '@payloadcms/db-postgres';
import {
  type BasePayload,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload';
import { carryOut } from './carry-out';
import { recordMissedPublication } from './record-missed-publication';
import {
  isScheduledCollection,
  parseScheduledPublication,
  type ScheduledPublication,
} from './scheduled-publication';
import { sessionOf } from './session';

const mostAtOnce = 100;
/** A fault of ours, such as a lost connection, is tried again this often; a refusal never is. */
const mostTries = 5;

/**
 * Carries out everything that is due. Each job is taken, carried out and removed in one transaction: a process that
 * dies leaves it as it was, and of two processes that look at the same time one skips what the other holds.
 */
export async function runDuePublications(payload: BasePayload): Promise<void> {
  const { rows } = await (await sessionOf(await createLocalReq({}, payload))).execute(
    sql`SELECT id FROM payload_jobs WHERE ${isDue} ORDER BY wait_until NULLS FIRST, id LIMIT ${mostAtOnce}`,
  );
  for (const { id } of rows) await runJob(payload, Number(id));
}

const isDue = sql`task_slug = 'schedulePublish' AND completed_at IS NULL AND has_error IS NOT TRUE
  AND (wait_until IS NULL OR wait_until <= now())`;

async function runJob(payload: BasePayload, id: number): Promise<void> {
  try {
    await inTransaction(payload, async (req) => {
      const job = await takeJob(req, id);
      if (job?.publication) await carryOut(req, job.publication);
      if (job) await removeJob(req, id);
    });
  } catch (error) {
    await inTransaction(payload, (req) => settle(req, id, error));
  }
}

/** Somebody else may have taken the job up since it failed here: then it is theirs. */
async function settle(req: PayloadRequest, id: number, error: unknown): Promise<void> {
  const job = await takeJob(req, id);
  if (!job?.publication) return;
  const isFinal = isRefusal(error) || job.tries + 1 >= mostTries;
  const reason = reasonOf(error);
  req.payload.logger.warn({
    msg: `Scheduling: ${job.publication.type} ${job.publication.collection} ${job.publication.id}: ${reason}${isFinal ? '' : ' (will be tried again)'}`,
  });
  if (!isFinal) {
    const session = await sessionOf(req);
    await session.execute(
      sql`UPDATE payload_jobs SET total_tried = ${job.tries + 1}, processing = false WHERE id = ${id}`,
    );
    return;
  }
  await recordMissedPublication(req, job.publication, reason);
  await removeJob(req, id);
}

interface Job {
  readonly tries: number;
  /** Null for a job that names nothing that could be published. */
  readonly publication: ScheduledPublication | null;
}

async function takeJob(req: PayloadRequest, id: number): Promise<Job | null> {
  const { rows } = await (await sessionOf(req)).execute(
    sql`SELECT input, total_tried FROM payload_jobs WHERE id = ${id} AND ${isDue} FOR UPDATE SKIP LOCKED`,
  );
  const [row] = rows;
  if (!row) return null;
  const publication = parseScheduledPublication(row.input);
  const isKnown = publication !== null && isScheduledCollection(req.payload, publication.collection);
  return { tries: Number(row.total_tried ?? 0), publication: isKnown ? publication : null };
}

async function removeJob(req: PayloadRequest, id: number): Promise<void> {
  await (await sessionOf(req)).execute(sql`DELETE FROM payload_jobs WHERE id = ${id}`);
}

async function inTransaction(
  payload: BasePayload,
  work: (req: PayloadRequest) => Promise<void>,
): Promise<void> {
  const req = await createLocalReq({}, payload);
  try {
    await initTransaction(req);
    await work(req);
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
  );
}

/** All that was wrong, field by field where the refusal says so. */
function reasonOf(error: unknown): string {
  const data = error instanceof Error && 'data' in error ? error.data : null;
  const errors = typeof data === 'object' && data !== null && 'errors' in data ? data.errors : null;
  const messages = Array.isArray(errors)
    ? errors.flatMap((entry: unknown) =>
        typeof entry === 'object' && entry !== null && 'message' in entry ? String(entry.message) : [],
      )
    : [];
  return messages.length > 0 ? messages.join(' ') : error instanceof Error ? error.message : String(error);
}
