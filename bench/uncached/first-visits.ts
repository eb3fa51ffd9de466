import { Connection } from '../connection';
import { type Summary, summarise } from '../statistics';

export interface Visited {
  readonly name: string;
  /** Milliseconds until the whole answer was there. */
  readonly elapsed: Summary;
  readonly errors: number;
}

/** Asks each address once, one after the other: what nobody asked for before is rendered for who asks. */
export async function visitFirst(
  origin: string,
  { name, paths, stopping }: { name: string; paths: readonly string[]; stopping: AbortSignal },
): Promise<Visited> {
  const connection = new Connection(origin, stopping);
  const times: number[] = [];
  let errors = 0;
  for (const path of paths) {
    const started = performance.now();
    const { status } = await connection.ask(path);
    times.push(performance.now() - started);
    if (status !== 200) errors += 1;
  }
  connection.close();
  return { name, elapsed: summarise(times), errors };
}
