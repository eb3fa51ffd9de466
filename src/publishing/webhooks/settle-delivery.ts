import { sql } from '@payloadcms/db-postgres';
import { judgeAnswer, nextTryAfter, type ReceiverAnswer, wishedPause } from '../../domain/webhook';
import type { Session } from '../session';
import type { Delivery } from './take-delivery';

interface Moment {
  readonly now: Date;
  /** From 0 to 1. */
  readonly random: number;
}

interface Outcome {
  readonly state: 'delivered' | 'waiting' | 'failed';
  readonly problem: string | null;
  readonly nextTryAt: Date | null;
  readonly holdsUp: boolean;
}

/** Writes down what came of an attempt, unless it was taken from us meanwhile. */
export async function settleDelivery(
  session: Session,
  delivery: Delivery,
  answer: ReceiverAnswer,
  moment: Moment,
): Promise<Outcome> {
  const outcome = decideOutcome(delivery, answer, moment);
  const isAnswer = answer.kind === 'answered';
  const deliveredAt = outcome.state === 'delivered' ? moment.now.toISOString() : null;
  const { rows } = await session.execute(sql`UPDATE webhook_deliveries
    SET state = ${outcome.state}, problem = ${outcome.problem}, status = ${isAnswer ? answer.status : null},
      response = ${isAnswer ? answer.text : null}, next_try_at = ${outcome.nextTryAt?.toISOString() ?? null},
      holds_up = ${outcome.holdsUp}, leased_until = NULL, updated_at = now(), delivered_at = ${deliveredAt}
    WHERE id = ${delivery.id} AND state = 'sending' AND tries = ${delivery.tries} RETURNING id`);
  if (rows.length === 0) return outcome;
  if (isAnswer && answer.status === 410) await turnOff(session, delivery);
  if (outcome.state === 'failed' && outcome.holdsUp) await giveUpOverdue(session, delivery, moment.now);
  return outcome;
}

function decideOutcome({ tries, giveUpAt }: Delivery, answer: ReceiverAnswer, moment: Moment): Outcome {
  const judged = judgeAnswer(answer);
  if (judged.kind === 'delivered')
    return { state: 'delivered', problem: null, nextTryAt: null, holdsUp: false };
  const { problem } = judged;
  if (judged.kind === 'gone') return { state: 'failed', problem, nextTryAt: null, holdsUp: false };
  const notBefore = wishedPause(answer, moment.now);
  const nextTryAt = nextTryAfter({ tries, giveUpAt, notBefore, ...moment });
  return { state: nextTryAt ? 'waiting' : 'failed', problem, nextTryAt, holdsUp: judged.holdsUp };
}

/** The receiver wants no more. One whose address was changed meanwhile is another receiver. */
async function turnOff(session: Session, { webhook, url }: Delivery): Promise<void> {
  await session.execute(sql`UPDATE webhooks SET enabled = false, updated_at = now()
    WHERE id = ${webhook} AND url = ${url}`);
}

/** A receiver that was away for a day need not be asked for each of the others whose day is over as well. */
async function giveUpOverdue(session: Session, { webhook }: Delivery, now: Date): Promise<void> {
  await session.execute(sql`UPDATE webhook_deliveries
    SET state = 'failed', next_try_at = NULL, updated_at = now(),
      problem = coalesce(problem, 'The receiver could not be reached for a day.')
    WHERE webhook_id = ${webhook} AND state = 'waiting' AND give_up_at <= ${now.toISOString()}::timestamptz`);
}
