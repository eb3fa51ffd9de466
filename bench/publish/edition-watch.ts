import type { Connection } from '../connection';
import { readEdition } from './edition';

/** What readers were shown, over all connections. */
export class EditionWatch {
  readonly #newest = new Map<string, number>();
  readonly errors = new Map<string, number>();
  answers = 0;
  staleAfterFresh = 0;

  /** The edition shown at the address; null when the answer was an error. */
  async look(connection: Pick<Connection, 'ask'>, path: string): Promise<number | null> {
    // Only what was seen before asking counts: two answers on the way at the same time may overtake each other.
    const seen = this.#newest.get(path) ?? 0;
    const { status, body } = await connection.ask(path).catch(asFailure);
    this.answers += 1;
    if (status !== 200) {
      const error = `${status === 0 ? body : status} ${path}`;
      this.errors.set(error, (this.errors.get(error) ?? 0) + 1);
      return null;
    }
    const edition = readEdition(body);
    if (edition < seen) this.staleAfterFresh += 1;
    this.#newest.set(path, Math.max(edition, this.#newest.get(path) ?? 0));
    return edition;
  }
}

function asFailure(error: Error): { status: number; body: string } {
  return { status: 0, body: error.message };
}
