import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { prose } from '../../setup/content';

/** One comparison as its writer knows it: what was sent, and what was acknowledged. */
export interface Written {
  readonly slug: string;
  /** Known once its creation was acknowledged. */
  id: number | null;
  /** The latest edition whose publication was acknowledged; 0: none was. */
  acknowledged: number;
  /** The latest edition that was sent; it may be there although nobody said so. */
  sent: number;
}

export interface Writing {
  readonly at: number;
  readonly kind: 'create' | 'publish';
  readonly slug: string;
  /** 0: no answer at all. */
  readonly status: number;
  readonly retryAfter: string | null;
  readonly answeredAt: number;
}

interface WriterOptions {
  readonly name: string;
  readonly origins: readonly string[];
  readonly authorization: string;
  readonly options: readonly number[];
  readonly writers: number;
  readonly editions?: number;
}

const created = z.object({ doc: z.object({ id: z.number() }) });

export function titleOf(slug: string, edition: number): string {
  return `${slug} edition ${edition}`;
}

/** The edition that a text shows of a comparison; null if none. */
export function editionIn(text: string, slug: string): number | null {
  const found = new RegExp(`${slug} edition (\\d+)`).exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/** Editors and programs that create and publish without end, and note what was acknowledged. */
export class Writers {
  readonly written: Written[] = [];
  readonly writings: Writing[] = [];
  readonly #options: WriterOptions;
  readonly #loops: readonly Promise<void>[];
  #isOver = false;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#loops = Array.from({ length: options.writers }, (_, place) => this.#write(place));
  }

  get acknowledged(): readonly Writing[] {
    return this.writings.filter(({ status }) => status >= 200 && status < 300);
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#loops);
  }

  /** Resolves with when the first write that was sent after this moment was acknowledged; null if none was in time. */
  async firstAcknowledgedSince(moment: number, withinMs: number): Promise<number | null> {
    for (const until = Date.now() + withinMs; Date.now() < until; await wait(10)) {
      const first = this.acknowledged.find(({ at }) => at >= moment);
      if (first) return first.answeredAt;
    }
    return null;
  }

  async #write(place: number): Promise<void> {
    const { name, editions = 3 } = this.#options;
    for (let number = 1; !this.#isOver; number += 1) {
      const one: Written = { slug: `${name}-${place}-${number}`, id: null, acknowledged: 0, sent: 0 };
      this.written.push(one);
      await this.#create(one);
      for (let edition = 1; one.id !== null && edition <= editions && !this.#isOver; edition += 1)
        await this.#publish(one, edition);
    }
  }

  async #create(one: Written): Promise<void> {
    const body = {
      title: titleOf(one.slug, 0),
      slug: one.slug,
      options: this.#options.options.map((option) => ({ option, chooseWhen: [{ reason: 'You like it' }] })),
      intro: prose(`Written as ${one.slug}.`),
      _status: 'draft',
    };
    const answer = await this.#send(one, 'create', { method: 'POST', path: '?draft=true&depth=0', body });
    one.id = answer === null ? null : created.parse(answer).doc.id;
  }

  async #publish(one: Written, edition: number): Promise<void> {
    one.sent = edition;
    const body = { title: titleOf(one.slug, edition), _status: 'published' };
    const answer = await this.#send(one, 'publish', { method: 'PATCH', path: `/${one.id}?depth=0`, body });
    if (answer !== null) one.acknowledged = edition;
  }

  async #send(
    { slug }: Written,
    kind: Writing['kind'],
    { method, path, body }: { readonly method: string; readonly path: string; readonly body: unknown },
  ): Promise<unknown> {
    const { origins, authorization } = this.#options;
    const origin = origins[this.writings.length % origins.length] ?? '';
    const at = Date.now();
    const answer = await fetch(`${origin}/api/comparisons${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(90_000),
    }).then(
      async (response) => ({
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
        text: await response.text(),
      }),
      () => ({ status: 0, retryAfter: null, text: '' }),
    );
    const { status, retryAfter, text } = answer;
    this.writings.push({ at, kind, slug, status, retryAfter, answeredAt: Date.now() });
    if (status >= 200 && status < 300) return JSON.parse(text);
    await wait(100);
    return null;
  }
}
