import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

export interface Passed {
  readonly bytes: number;
  readonly sha256: string;
}

/** Lets everything pass and knows in the end what it was. */
export function hashedStream(onBytes?: (bytes: number) => void): { stream: Transform; passed: () => Passed } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part);
      bytes += part.length;
      onBytes?.(bytes);
      done(null, part);
    },
  });
  return { stream, passed: () => ({ bytes, sha256: hash.digest('hex') }) };
}
