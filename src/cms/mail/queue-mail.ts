import type { PayloadRequest } from 'payload';
import type { Mail } from '../../domain/review-mail';
import { mailQueue } from '../../publishing/send-due-mail';

/** Stores the mail in the sender's transaction: it is sent once that is committed, and never if it is not. */
export async function queueMail(
  req: PayloadRequest,
  { person, subject, text }: Mail & { readonly person: number },
): Promise<void> {
  await req.payload.jobs.queue({ task: 'sendMail', queue: mailQueue, input: { person, subject, text }, req });
}
