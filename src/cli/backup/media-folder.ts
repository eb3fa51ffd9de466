import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { interrupted, signals } from './interruption';
import type { Manifest } from './manifest';
import { Refusal } from './refusal';
import { storeFile } from './stored-file';

type Media = NonNullable<Manifest['media']>;

/** @throws {Refusal} */
export function refuseFullFolder(mediaDir: string, { overwrite }: { readonly overwrite: boolean }): void {
  if (overwrite || !existsSync(mediaDir) || readdirSync(mediaDir).length === 0) return;
  throw new Refusal(`${mediaDir} holds pictures. --overwrite replaces them, and what is in the database.`);
}

/** The pictures of a backup on their way to their place. Its steps are synchronous: no signal comes between them. */
export interface StagedMedia {
  /** Where the former pictures are between `swap` and `finish`. */
  readonly former: string;
  readonly swap: () => void;
  readonly undo: () => void;
  readonly finish: () => void;
}

/** Copies the pictures of a backup to beside their place, so that putting them there takes but a moment. */
export async function stageMedia(folder: string, media: Media, mediaDir: string): Promise<StagedMedia> {
  const turn = randomBytes(4).toString('hex');
  const staged = `${mediaDir}.${turn}.part`;
  const former = `${mediaDir}.${turn}.former`;
  let isSwapped = false;
  const undo = () => {
    if (isSwapped) discard(mediaDir);
    if (existsSync(former)) renameSync(former, mediaDir);
    discard(staged);
    isSwapped = false;
  };
  const forgetSignals = undoWhenInterrupted(() => !isSwapped, undo);
  mkdirSync(staged, { recursive: true, mode: 0o755 });
  try {
    for (const { path } of media.files) {
      const source = createReadStream(join(folder, path));
      await storeFile(source, { folder: staged, path: path.replace(/^media\//, ''), isPublic: true });
    }
  } catch (error) {
    undo();
    throw error;
  }
  return {
    former,
    swap: () => {
      if (existsSync(mediaDir)) renameSync(mediaDir, former);
      isSwapped = true;
      renameSync(staged, mediaDir);
    },
    undo: () => {
      undo();
      forgetSignals();
    },
    finish: () => {
      discard(former);
      forgetSignals();
    },
  };
}

function discard(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** Once the pictures are swapped, what is left takes but a moment and goes on. @returns what ends this. */
function undoWhenInterrupted(isEarly: () => boolean, undo: () => void): () => void {
  const stop = () => {
    if (!isEarly()) return;
    undo();
    process.exit(interrupted);
  };
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
