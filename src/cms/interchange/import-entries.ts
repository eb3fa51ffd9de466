import { sql } from '@payloadcms/db-postgres';
import { APIError, createLocalReq, type Payload, type PayloadRequest } from 'payload';
import type { InterchangeCollection } from '../../domain/interchange/form';
import type { Difference } from '../../domain/interchange/list-differences';
import type { Entries, FileProblem } from '../../domain/interchange/parse-interchange';
import { sessionOf } from '../../publishing/session';
import { can } from '../access/roles';
import { submitDraft } from '../collections/comparisons/review/submit-draft';
import type { Turn } from '../idempotency/take-turn';
import { answerOfReport } from './import-answer';
import { ImportRun } from './import-run';

export interface ImportOrder {
  readonly payload: Payload;
  readonly user: PayloadRequest['user'];
  /** Otherwise everything is saved as drafts, and readers see nothing of it. */
  readonly publish: boolean;
  /** Hands new comparisons to the editors for review, with these words. Otherwise they stay with who imported them. */
  readonly submitWith?: string;
  /** Does everything and takes it back. */
  readonly dryRun: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** The import is to happen once: in this transaction, which ends with it, its answer is kept. */
  readonly turn?: Turn | undefined;
  /** How long to wait for another import to end, in milliseconds. */
  readonly longestWait?: number;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}

export interface ImportedDocument {
  readonly collection: InterchangeCollection;
  readonly name: string;
  readonly slug: string | null;
  readonly action: 'new' | 'changed' | 'unchanged';
  readonly differences: readonly Difference[];
}

export interface ImportOutcome {
  readonly documents: readonly ImportedDocument[];
  readonly problems: readonly FileProblem[];
  /** False after a dry run, and when anything was wrong: then nothing was. */
  readonly isWritten: boolean;
}

export interface ReadEntries {
  readonly entries: Entries;
  /** What is wrong with the file already; the rest is still tried, so that all problems come at once. */
  readonly problems: readonly FileProblem[];
  /** The stored comparison that the only one of these entries is about, whatever it is called. */
  readonly comparison?: number;
}

/** All of it in one transaction, with the rights of the user: everything is stored, or nothing. */
export async function importEntries(read: ReadEntries, order: ImportOrder): Promise<ImportOutcome> {
  refuseUnlessAllowed(order);
  const { payload } = order;
  const transactionID = order.turn?.transactionID ?? (await payload.db.beginTransaction());
  if (transactionID === null) throw new Error('The database began no transaction');
  try {
    await waitForOtherImports(order, transactionID);
    const run = new ImportRun(order, transactionID);
    const { documents, problems, begun } = await run.import(read);
    const isWritten = problems.length === 0 && !order.dryRun;
    if (isWritten) {
      await submitAll(order, { begun, transactionID });
      await order.turn?.keep(answerOfReport({ isWritten, documents, problems: [] }));
      await payload.db.commitTransaction(transactionID);
    } else await payload.db.rollbackTransaction(transactionID);
    return { documents, problems, isWritten };
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID);
    throw error;
  }
}

async function submitAll(
  { payload, user, submitWith }: ImportOrder,
  { begun, transactionID }: { readonly begun: readonly number[]; readonly transactionID: number | string },
): Promise<void> {
  if (submitWith === undefined) return;
  const req = await createLocalReq({ ...(user ? { user } : {}), req: { transactionID } }, payload);
  for (const id of begun) await submitDraft(req, id, submitWith);
}

export function refuseUnlessAllowed({ user, publish }: Pick<ImportOrder, 'user' | 'publish'>): void {
  if (!user) throw new APIError('Log in to import.', 401, null, true);
  if (!can(user, 'writeDrafts'))
    throw new APIError('You may not write drafts, so you may not import.', 403, null, true);
  if (publish && !can(user, 'publish')) {
    throw new APIError(
      'You may not publish. Import as drafts, and ask an editor to publish them.',
      403,
      null,
      true,
    );
  }
}

export const importLock = 7_265_101;
const patience = 20_000;

/** Two imports at once could both find a document missing and both create it. */
async function waitForOtherImports(
  { payload, longestWait = patience }: ImportOrder,
  transactionID: number | string,
): Promise<void> {
  const session = await sessionOf(await createLocalReq({ req: { transactionID } }, payload));
  const deadline = Date.now() + longestWait;
  for (;;) {
    const { rows } = await session.execute(sql`SELECT pg_try_advisory_xact_lock(${importLock}) AS got`);
    if (rows[0]?.got === true) return;
    if (Date.now() > deadline) {
      throw new APIError(
        'Another import is under way. Nothing was changed; try again when it is done.',
        409,
        { retryAfter: 5 },
        true,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
