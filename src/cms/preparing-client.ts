import pg from 'pg';

/** Each connection keeps the plans of as many: PostgreSQL holds some hundred kilobytes for the largest. */
const mostPrepared = 150;
/** A filter that somebody tries once must not take a place for good. */
const worthIt = 3;
/** Texts that were seen, and are not prepared yet. */
const mostCounted = 1_000;

const reads = /^\s*(?:select|with)\s/i;
/** A `with` may write, too. */
const writes = /\b(?:insert\s+into|update\s+\S+\s+set|delete\s+from|merge\s+into)\s/i;

const names = new Map<string, string>();
const counts = new Map<string, number>();
/** Names are given once: connections may know those of before by another plan. */
let generation = 0;

/**
 * Payload's statements are long, and it sends the same few over and over: parsing and planning one costs PostgreSQL more
 * than answering it. One that is repeated gets a name, by which a connection parses it once. Should its table have become
 * another one meanwhile, in a restore for example, it is sent anew without a name.
 */
export class PreparingClient extends pg.Client {
  #underWay = 0;
  #last: Promise<unknown> = Promise.resolve();

  // biome-ignore lint/suspicious/noExplicitAny: there are nine ways of calling it, and all are handed on
  override query(...given: any[]): any {
    return isPromised(given) ? this.#inTurn(() => this.#query(given)) : this.#query(given);
  }

  /** Payload reads several things of one transaction at once; a connection takes one after the other, and pg warns. */
  #inTurn(send: () => Promise<unknown>): Promise<unknown> {
    const answer = this.#underWay === 0 ? send() : this.#last.then(send);
    this.#underWay += 1;
    const end = () => {
      this.#underWay -= 1;
    };
    this.#last = answer.then(end, end);
    return answer;
  }

  #query(given: readonly unknown[]) {
    const [first, ...rest] = given;
    const send = (...handedOn: unknown[]) => Reflect.apply(super.query, this, handedOn);
    const statement = isUnnamedRead(first) ? named(first) : first;
    if (statement === first) return send(...given);
    const done = rest.at(-1);
    if (isDone(done))
      return send(
        statement,
        ...rest.slice(0, -1),
        orAnew(done, () => send(...given)),
      );
    return send(statement, ...rest).catch((error: unknown) => {
      if (!isOutdated(error)) throw error;
      forgetNames();
      return send(...given).catch((second: unknown) => {
        // In a transaction the first error was the end of it.
        throw isAborted(second) ? error : second;
      });
    });
  }
}

/** Neither with a callback nor something that sends itself, as a COPY does. */
function isPromised(given: readonly unknown[]): boolean {
  const [first] = given;
  const sendsItself =
    typeof first === 'object' && first !== null && ('submit' in first || 'callback' in first);
  return !sendsItself && !isDone(given.at(-1));
}

type Done = (error: unknown, result: unknown) => void;

function isDone(given: unknown): given is Done {
  return typeof given === 'function';
}

function orAnew(done: Done, sendAnew: () => void): Done {
  return (error, result) => {
    if (!isOutdated(error)) return done(error, result);
    forgetNames();
    return sendAnew();
  };
}

/** By its place in PostgreSQL's sources: the code stands for more, and the message is in the server's language. */
function isOutdated(error: unknown): boolean {
  return error instanceof Error && 'routine' in error && error.routine === 'RevalidateCachedQuery';
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '25P02';
}

interface Statement {
  readonly text: string;
  readonly name?: string;
}

function isUnnamedRead(given: unknown): given is Statement {
  if (typeof given !== 'object' || given === null || !('text' in given)) return false;
  if ('submit' in given || 'callback' in given || ('name' in given && given.name !== undefined)) return false;
  return typeof given.text === 'string' && reads.test(given.text) && !writes.test(given.text);
}

function named(statement: Statement): Statement {
  const name = nameOf(statement.text);
  return name === null ? statement : { ...statement, name };
}

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostPrepared) return null;
  const count = (counts.get(text) ?? 0) + 1;
  if (counts.size >= mostCounted) counts.clear();
  counts.set(text, count);
  if (count < worthIt) return null;
  counts.delete(text);
  const name = `verdict_${generation}_${names.size}`;
  names.set(text, name);
  return name;
}

function forgetNames(): void {
  generation += 1;
  names.clear();
}
