import { z } from 'zod';
import type { Answer, Connection } from './connection';

const login = z.object({ token: z.string() });
const found = z.object({
  docs: z.tuple([z.object({ id: z.number(), title: z.string(), slug: z.string() })]),
});

/** A signed-in administrator who writes and publishes by REST. */
export class Editor {
  readonly #connection: Connection;
  readonly #token: string;

  private constructor(connection: Connection, token: string) {
    this.#connection = connection;
    this.#token = token;
  }

  static async signIn(connection: Connection, account: { email: string; password: string }): Promise<Editor> {
    const headers = { 'content-type': 'application/json' };
    const answer = await connection.ask('/api/users/login', {
      method: 'POST',
      headers,
      body: JSON.stringify(account),
    });
    return new Editor(connection, parse(login, answer).token);
  }

  async findComparison(slug: string): Promise<{ id: number; title: string; slug: string }> {
    return this.#findOne(`where[slug][equals]=${slug}`);
  }

  /** The one that stands first in every list. */
  async findNewest(): Promise<{ id: number; title: string; slug: string }> {
    return this.#findOne('sort=-publishedAt');
  }

  async #findOne(query: string) {
    const path = `/api/comparisons?${query}&limit=1&depth=0&select[title]=true&select[slug]=true`;
    return parse(found, await this.#connection.ask(path)).docs[0];
  }

  /** @returns milliseconds until the server acknowledged. */
  async publish(id: number, title: string): Promise<number> {
    return this.update('comparisons', id, { title, _status: 'published' });
  }

  /** @returns milliseconds until the server acknowledged. */
  async update(collection: 'comparisons' | 'criteria', id: number, data: object): Promise<number> {
    const start = performance.now();
    const answer = await this.#send('PATCH', `/api/${collection}/${id}?depth=0`, data);
    const acknowledged = performance.now() - start;
    expectSuccess(answer);
    return acknowledged;
  }

  /** @returns what the server answers, in the shape that it must have. */
  async post<Parsed>(path: string, body: object, schema: z.ZodType<Parsed>): Promise<Parsed> {
    return parse(schema, await this.#send('POST', path, body));
  }

  #send(method: string, path: string, body: object): Promise<Answer> {
    return this.#connection.ask(path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `JWT ${this.#token}` },
      body: JSON.stringify(body),
    });
  }
}

function parse<Parsed>(schema: z.ZodType<Parsed>, answer: Answer): Parsed {
  expectSuccess(answer);
  return schema.parse(JSON.parse(answer.body));
}

function expectSuccess({ status, body }: Answer): void {
  if (status !== 200 && status !== 201) throw new Error(`The API answered ${status}: ${body.slice(0, 500)}`);
}
