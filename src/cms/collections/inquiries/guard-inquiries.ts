import { type CollectionBeforeOperationHook, ValidationError } from 'payload';
import { checkInquiry } from '../../../domain/inquiry';
import { clientAddress } from '../../../rate-limits/client-address';
import { secondsToWait } from '../../../rate-limits/rate-limit';
import { tooMany } from '../../../rate-limits/too-many';
import { editors } from '../../access/policies';

const messagesPerHour = { name: 'inquiries', points: 5, duration: 60 * 60 };

/** Anyone may write to us, whichever way the message comes in: so every way counts against the same limit. */
export const guardInquiries: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' || editors({ req }) || !('data' in args)) return args;
  const data: Readonly<Record<string, unknown>> = args.data ?? {};
  const inquiry = { name: textOf(data.name), email: textOf(data.email), message: textOf(data.message) };
  const problems = Object.entries(checkInquiry(inquiry)).map(([path, message]) => ({ path, message }));
  if (problems.length > 0) throw new ValidationError({ collection: 'inquiries', errors: problems }, req.t);
  const wait = await secondsToWait(req.payload, messagesPerHour, clientAddress(req.headers));
  if (wait > 0) throw tooMany(messagesPerHour, wait, 'You have sent several messages already.');
  // Status and notes are ours to set.
  return Object.assign(args, {
    data: { ...inquiry, email: inquiry.email.trim(), comparison: data.comparison, status: 'new' },
  });
};

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
