import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { finished } from 'node:stream/promises';

type Write = (text: string) => Promise<void>;

const interrupted = 130;

/** Renamed into place: a file of that name is either whole or what it was before, and nothing else is left behind. */
export async function intoFile<Result>(
  path: string,
  work: (write: Write) => Promise<Result>,
): Promise<Result> {
  const unfinished = `${path}.${process.pid}.part`;
  const file = createWriteStream(unfinished);
  await once(file, 'open');
  const discard = () => rmSync(unfinished, { force: true });
  const stop = () => {
    discard();
    process.exit(interrupted);
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    const result = await work(async (text) => {
      if (!file.write(text)) await once(file, 'drain');
    });
    file.end();
    await finished(file);
    renameSync(unfinished, path);
    return result;
  } catch (error) {
    file.destroy();
    discard();
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
