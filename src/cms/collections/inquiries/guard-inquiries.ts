import { APIError, type CollectionBeforeOperationHook, ValidationError } from 'payload';
import { checkInquiry } from '../../../domain/inquiry';
import { editors } from '../../access/policies';
import { clientAddress } from '../../rate-limits/client-address';
import { secondsToWait } from '../../rate-limits/rate-limit';

const messagesPerHour = { name: 'inquiries', points: 5, duration: 60 * 60 };

/** Anyone may write to us, whichever way the message comes in: so every way counts against the same limit. */
export const guardInquiries: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' || editors({ req }) || !('data' in args)) return args;
  const data: Readonly<Record<string, unknown>> = args.data ?? {};
  const inquiry = { name: textOf(data.name), email: textOf(data.email), message: textOf(data.message) };
  const problems = Object.entries(checkInquiry(inquiry)).map(([path, message]) => ({ path, message }));
  if (problems.length > 0) throw new ValidationError({ collection: 'inquiries', errors: problems }, req.t);
  const wait = await secondsToWait(req.payload, messagesPerHour, clientAddress(req.headers));
  if (wait > 0) {
    const minutes = Math.ceil(wait / 60);
    throw new APIError(
      `You have sent several messages already. Please try again in ${minutes} minutes.`,
      429,
      { retryAfter: wait },
      true,
    );
  }
  // Status and notes are ours to set.
  return Object.assign(args, {
    data: { ...inquiry, email: inquiry.email.trim(), comparison: data.comparison, status: 'new' },
  });
};

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
