import type { BasePayload } from 'payload';
import type { ReceiverAnswer } from '../../domain/webhook';
import { postBody } from './post-body';
import type { ReceiverRules } from './receiver-address';
import { settleDelivery } from './settle-delivery';
import { signatureHeaders } from './sign';
import { listSigningSecrets } from './stored-secrets';
import { type Delivery, takeDelivery } from './take-delivery';

export interface SenderSettings {
  readonly payload: BasePayload;
  readonly rules: ReceiverRules;
  readonly timeoutMs?: number;
  readonly clock?: () => Date;
}

/** At most one for each webhook is under way, so this is more than there can be. */
const mostAtOnce = 25;
const answerWithinMs = 10_000;
const noSecret: ReceiverAnswer = {
  kind: 'unreachable',
  problem:
    'Nothing can be signed: there is no secret, or it was stored under another PAYLOAD_SECRET. Make a new secret.',
};

/** Sends what is due. Any number of instances may do so at once; whatever one leaves behind, another takes up. */
export class DeliverySender {
  readonly #settings: Required<SenderSettings>;
  readonly #underWay = new Set<Promise<void>>();
  #looks: Promise<void> = Promise.resolve();
  #isLookAhead = false;

  constructor(settings: SenderSettings) {
    this.#settings = { timeoutMs: answerWithinMs, clock: () => new Date(), ...settings };
  }

  /** Begins to send whatever is due and is not held up. One look at a time: each sees what the one before it took. */
  look(): Promise<void> {
    if (!this.#isLookAhead) {
      this.#isLookAhead = true;
      this.#looks = this.#looks.then(() => this.#takeDue());
    }
    return this.#looks;
  }

  /** Resolves when nothing is under way and nothing more is due. */
  async untilIdle(): Promise<void> {
    await this.look();
    while (this.#underWay.size > 0) {
      await Promise.race(this.#underWay);
      await this.#looks;
    }
  }

  async #takeDue(): Promise<void> {
    this.#isLookAhead = false;
    const { payload, clock } = this.#settings;
    try {
      while (this.#underWay.size < mostAtOnce) {
        const delivery = await takeDelivery(payload.db.drizzle, clock());
        if (!delivery) return;
        const sending = this.#deliver(delivery).finally(() => {
          this.#underWay.delete(sending);
          void this.look();
        });
        this.#underWay.add(sending);
      }
    } catch (error) {
      payload.logger.warn({ err: error, msg: 'Webhooks: could not look for what is due; trying again' });
    }
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const { payload, clock } = this.#settings;
    try {
      const answer = await this.#post(delivery);
      const outcome = await settleDelivery(payload.db.drizzle, delivery, answer, {
        now: clock(),
        random: Math.random(),
      });
      if (outcome.state === 'failed') {
        payload.logger.warn({
          msg: `Webhook ${delivery.webhook}: gave up delivery ${delivery.id} (${outcome.problem})`,
        });
      }
    } catch (error) {
      payload.logger.warn({
        err: error,
        msg: `Webhooks: what came of delivery ${delivery.id} was lost; it is sent again`,
      });
    }
  }

  async #post({ webhook, url, eventId: id, body }: Delivery): Promise<ReceiverAnswer> {
    const { payload, clock, rules, timeoutMs } = this.#settings;
    const now = clock();
    const keeper = { session: payload.db.drizzle, master: payload.config.secret };
    const secrets = await listSigningSecrets(keeper, webhook, now);
    if (secrets.length === 0) return noSecret;
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Verdict webhooks',
      ...signatureHeaders({ id, at: now, body }, secrets),
    };
    return postBody({ url, headers, body }, rules, timeoutMs);
  }
}
