import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import type { Action } from '../../../publishing/public-change';
import { recordEvent } from '../../../publishing/record-event';

/** Noted without a word of whoever wrote it: the log is kept for ever, and their data may have to go. */
export function recordInquiry(req: PayloadRequest, id: number, action: Action): Promise<void> {
  const row = { id };
  const title = `Inquiry ${id}`;
  return recordEvent(req, { collection: 'inquiries', id, action, title, before: row, after: row });
}

// What came in is in the inbox itself; the log tells what somebody here did with it.
export const recordInquiryChange: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation === 'update' && !req.context.isRecorded) await recordInquiry(req, Number(doc.id), 'changed');
  return doc;
};

export const recordInquiryDeletion: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await recordInquiry(req, Number(id), 'deleted');
  return doc;
};
