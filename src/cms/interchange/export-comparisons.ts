import { APIError, createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { sessionOf } from '../../publishing/session';
import { can } from '../access/roles';
import { findExportNames } from './export-names';
import { ExportRun } from './export-run';

export interface ExportOrder {
  readonly payload: Payload;
  readonly user: PayloadRequest['user'];
  /** Newest drafts, never-published ones included; otherwise what readers see. */
  readonly drafts: boolean;
  /** Undefined: all of them. */
  readonly only?: { readonly slugs: readonly string[] } | { readonly ids: readonly number[] };
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly name: string;
  }) => void;
}

export interface ExportReport {
  readonly count: number;
  /** What could not be written down so that it would be read back as it is, and why. */
  readonly leftOut: readonly string[];
}

/** Writes a file piece by piece, from one moment of the database, with the rights of the user. */
export async function exportComparisons(
  order: ExportOrder,
  write: (text: string) => Promise<void> | void,
): Promise<ExportReport> {
  const { payload, user, drafts } = order;
  if (!user) throw new APIError('Log in to export.', 401, null, true);
  if (drafts && !can(user, 'readDrafts')) throw new APIError('You may not read drafts.', 403, null, true);
  const transactionID = await payload.db.beginTransaction({ isolationLevel: 'repeatable read' });
  if (transactionID === null) throw new Error('The database began no transaction');
  try {
    const session = await sessionOf(await createLocalReq({ req: { transactionID } }, payload));
    const names = await findExportNames(session, drafts ? 'newest' : 'public');
    return await new ExportRun(order, { acting: { payload, user, transactionID }, names, write }).run();
  } finally {
    await payload.db.rollbackTransaction(transactionID);
  }
}
