import { checkInquiry, type Inquiry, type InquiryProblems } from '../domain/inquiry';
import { payloadInstance } from './payload';

interface Sending {
  readonly inquiry: Inquiry;
  /** Slug of the comparison it was sent from; empty when from none. */
  readonly comparison: string;
  /** The reader's request headers: they carry the address that the rate limit counts. */
  readonly headers: Headers;
}

type Sent =
  | { readonly sent: true }
  | {
      readonly sent: false;
      /** The HTTP status that says the same. */
      readonly status: number;
      /** Seconds until another try is welcome; null when waiting does not help. */
      readonly retryAfter: number | null;
      readonly problems: InquiryProblems & { readonly form?: string };
    };

/** Stores a reader's message as a visitor would: with a visitor's rights and under a visitor's limits. */
export async function sendInquiry({ inquiry, comparison, headers }: Sending): Promise<Sent> {
  const problems = checkInquiry(inquiry);
  if (Object.keys(problems).length > 0) return { sent: false, status: 400, retryAfter: null, problems };
  try {
    const payload = await payloadInstance();
    const id = await findComparisonId(comparison);
    await payload.create({
      collection: 'inquiries',
      data: { ...inquiry, comparison: id, status: 'new' },
      overrideAccess: false,
      depth: 0,
      req: { headers },
    });
    return { sent: true };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { message, status } = error;
    return { sent: false, problems: { form: message }, status, retryAfter: waitIn(error) };
  }
}

/** Judged by what the error says of itself: this page and the CMS are bundled apart, each with classes of its own. */
function isRefusal(error: unknown): error is Error & { readonly status: number } {
  const isMarked = error instanceof Error && 'isPublic' in error && error.isPublic === true;
  return isMarked && 'status' in error && typeof error.status === 'number';
}

function waitIn(error: Error): number | null {
  const data = 'data' in error ? error.data : null;
  const isTimed = typeof data === 'object' && data !== null && 'retryAfter' in data;
  return isTimed && typeof data.retryAfter === 'number' ? data.retryAfter : null;
}

async function findComparisonId(slug: string): Promise<number | null> {
  if (!slug) return null;
  const payload = await payloadInstance();
  const { docs } = await payload.find({
    collection: 'comparisons',
    where: { slug: { equals: slug }, _status: { equals: 'published' } },
    select: {},
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  });
  return docs[0]?.id ?? null;
}
