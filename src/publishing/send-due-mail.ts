import type { BasePayload } from 'payload';

export const mailQueue = 'mail';

/** Only the one whose turn it is gets here, so a mail that is marked as being sent is one whose process died. */
export async function sendDueMail(payload: BasePayload): Promise<void> {
  await payload.db.updateJobs({
    data: { processing: false },
    where: { and: [{ processing: { equals: true } }, { queue: { equals: mailQueue } }] },
    returning: false,
  });
  await payload.jobs.run({ queue: mailQueue, limit: 100, sequential: true });
}
