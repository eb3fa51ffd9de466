export const eventTypes = ['published', 'unpublished', 'changed', 'deleted'] as const;
export type EventType = (typeof eventTypes)[number];

export const deliveryStates = ['waiting', 'sending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Kinds of documents that receivers are told of: what readers read, and what it is made of. */
export const toldCollections = [
  'comparisons',
  'topics',
  'pages',
  'options',
  'criteria',
  'scenarios',
  'faqs',
] as const;
export type ToldCollection = (typeof toldCollections)[number];

export function isToldCollection(collection: string): collection is ToldCollection {
  return toldCollections.some((told) => told === collection);
}

export type ReceiverAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly text: string;
      /** The header, as it came. */
      readonly retryAfter: string | null;
    }
  | { readonly kind: 'unreachable'; readonly problem: string };

export type Reception =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'gone'; readonly problem: string }
  /** `holdsUp`: nothing else would arrive either, so the receiver's other deliveries wait with this one. */
  | { readonly kind: 'again'; readonly holdsUp: boolean; readonly problem: string };

const busyStatuses = [429, 502, 503, 504];

export function judgeAnswer(answer: ReceiverAnswer): Reception {
  if (answer.kind === 'unreachable') return { kind: 'again', holdsUp: true, problem: answer.problem };
  const { status } = answer;
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 410) {
    return { kind: 'gone', problem: 'It answered 410 Gone, and so the webhook was turned off.' };
  }
  if (status >= 300 && status < 400) {
    return { kind: 'again', holdsUp: false, problem: `It answered ${status}: redirects are not followed.` };
  }
  return { kind: 'again', holdsUp: busyStatuses.includes(status), problem: `It answered ${status}.` };
}

const minute = 60_000;
export const triedForMs = 24 * 60 * minute;
const firstPauseMs = 10_000;
const longestPauseMs = 30 * minute;

interface Attempt {
  /** How often it was tried, this attempt included. */
  readonly tries: number;
  readonly now: Date;
  readonly giveUpAt: Date;
  /** Not before then: the receiver said so. */
  readonly notBefore: Date | null;
  /** From 0 to 1: receivers that failed together are not asked together again. */
  readonly random: number;
}

/** When to try again after a failed attempt; null once the day is over. The last attempt is made at its very end. */
export function nextTryAfter({ tries, now, giveUpAt, notBefore, random }: Attempt): Date | null {
  if (now >= giveUpAt) return null;
  const pause = Math.min(firstPauseMs * 2 ** Math.min(tries - 1, 20), longestPauseMs) * (0.8 + 0.4 * random);
  const wanted = Math.max(now.getTime() + pause, notBefore?.getTime() ?? 0);
  return new Date(Math.min(wanted, giveUpAt.getTime()));
}

const politeStatuses = [429, 503];
const longestWishMs = 6 * 60 * minute;

/** Until when a busy receiver asked to be left alone, in seconds or as a date; never for longer than six hours. */
export function wishedPause(answer: ReceiverAnswer, now: Date): Date | null {
  if (answer.kind !== 'answered' || !politeStatuses.includes(answer.status)) return null;
  const wish = answer.retryAfter?.trim() ?? '';
  // What else JavaScript takes for dates is none in a header.
  const date = wish.endsWith('GMT') ? Date.parse(wish) : Number.NaN;
  const until = /^\d+$/.test(wish) ? now.getTime() + Number(wish) * 1000 : date;
  return Number.isNaN(until) ? null : new Date(Math.min(until, now.getTime() + longestWishMs));
}
