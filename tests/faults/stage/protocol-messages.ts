/** One message of PostgreSQL's protocol, whole. */
export interface ProtocolMessage {
  /** Its type byte; `startup` for the first one of a connection, which has none. */
  readonly kind: string;
  /** What follows its length, as far as it is text. */
  readonly text: string;
  readonly bytes: Buffer;
}

/** Cuts a stream of bytes into the messages it is made of, however they arrive. */
export class ProtocolMessages {
  #rest: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  #isStartup: boolean;

  /** @param speaker who sends them: only a client begins with a message without a type. */
  constructor(speaker: 'client' | 'server') {
    this.#isStartup = speaker === 'client';
  }

  read(data: Buffer): ProtocolMessage[] {
    this.#rest = Buffer.concat([this.#rest, data]);
    const messages: ProtocolMessage[] = [];
    for (let next = this.#take(); next !== null; next = this.#take()) messages.push(next);
    return messages;
  }

  #take(): ProtocolMessage | null {
    const typeBytes = this.#isStartup ? 0 : 1;
    if (this.#rest.length < typeBytes + 4) return null;
    const length = typeBytes + this.#rest.readInt32BE(typeBytes);
    if (this.#rest.length < length) return null;
    const bytes = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    const kind = this.#isStartup ? 'startup' : bytes.toString('latin1', 0, 1);
    this.#isStartup = false;
    return { kind, text: bytes.toString('latin1', typeBytes + 4), bytes };
  }
}
