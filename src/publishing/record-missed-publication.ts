import type { PayloadRequest } from 'payload';
import { recordEvent } from './record-event';
import { isScheduledCollection, type ScheduledPublication } from './scheduled-publication';

/** What was scheduled and did not happen stands in the activity log, with the reason, under the name of who asked. */
export async function recordMissedPublication(
  req: PayloadRequest,
  publication: ScheduledPublication,
  reason: string,
): Promise<void> {
  const { collection, id, type, userId } = publication;
  const { payload } = req;
  const user =
    userId === null
      ? null
      : await payload.findByID({ collection: 'users', id: userId, depth: 0, disableErrors: true, req });
  req.user = user ? { ...user, collection: 'users' } : null;
  const change = {
    collection,
    id,
    action: type === 'publish' ? ('not published' as const) : ('not unpublished' as const),
    title: await titleOf(req, publication),
    before: null,
    after: null,
    reason,
  };
  await recordEvent(req, change);
}

async function titleOf(req: PayloadRequest, { collection, id }: ScheduledPublication): Promise<string> {
  const untitled = `Untitled (${id})`;
  if (!isScheduledCollection(req.payload, collection)) return untitled;
  const doc: object | null = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    trash: true,
    disableErrors: true,
    req,
  });
  const field = req.payload.collections[collection].config.admin.useAsTitle;
  const title: unknown = doc && field ? Object.entries(doc).find(([name]) => name === field)?.[1] : null;
  return typeof title === 'string' && title !== '' ? title : untitled;
}
