import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { Refusal } from './refusal';
import { storeFile } from './stored-file';

/** Raised when an older Verdict could misread what a newer one wrote. */
export const backupFormat = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A backup may come from anywhere: no path in it may lead out of its folder. */
const path = z.string().refine(isInside, 'leads out of the backup');

const file = z.strictObject({ path, bytes: z.int().min(0), sha256 });
const name = z.string().min(1).max(63);

const manifest = z.strictObject({
  format: z.literal(backupFormat),
  verdict: z.string(),
  createdAt: z.iso.datetime(),
  postgres: z.string(),
  /** Applied migrations, in the order of their names. */
  migrations: z.array(z.string()).min(1),
  /** Tells whether a restored site has the same PAYLOAD_SECRET, and nothing else of it. */
  secretFingerprint: z.string(),
  tables: z.array(
    z.strictObject({
      name,
      columns: z.array(name),
      rows: z.int().min(0),
      /** Of the rows as text, in the order of their keys, before compression. */
      contentSha256: sha256,
      file,
    }),
  ),
  sequences: z.array(z.strictObject({ name, last: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
  /** Tables that are not in the backup: see `tables.ts`. */
  leftOut: z.array(name),
  /** Null: pictures are kept elsewhere. */
  media: z
    .strictObject({
      files: z.array(file),
      /** Named by the database and not in the media folder. */
      missing: z.array(z.string()),
    })
    .nullable(),
});

export type Manifest = z.infer<typeof manifest>;
export type StoredFile = z.infer<typeof file>;
export type StoredTable = Manifest['tables'][number];

const manifestName = 'manifest.json';
const checksumName = 'manifest.sha256';

/** Beside it stands its checksum, in the form that `sha256sum --check` reads. */
export async function writeManifest(folder: string, described: Manifest): Promise<void> {
  const text = Buffer.from(`${JSON.stringify(described, null, 1)}\n`);
  const { sha256 } = await storeFile(Readable.from([text]), { folder, path: manifestName });
  const checksum = Buffer.from(checksumLine(sha256));
  await storeFile(Readable.from([checksum]), { folder, path: checksumName });
}

/** @throws {Refusal} when the folder holds no backup, a damaged one, or one of a newer form. */
export function readManifest(folder: string): Manifest {
  if (!existsSync(join(folder, manifestName))) throw new Refusal(`${folder} holds no backup.`);
  const text = readFileSync(join(folder, manifestName), 'utf8');
  const written = parse(text);
  const { format } = z.looseObject({ format: z.number() }).safeParse(written).data ?? {};
  if (format !== undefined && format > backupFormat)
    throw new Refusal(
      `${folder} was made by a newer Verdict (form ${format}, known up to ${backupFormat}): update first.`,
    );
  const checksum = join(folder, checksumName);
  if (!existsSync(checksum) || readFileSync(checksum, 'utf8') !== checksumLine(hash(text)))
    throw damaged(folder, `${checksumName} is not its checksum`);
  const read = manifest.safeParse(written);
  if (!read.success) throw damaged(folder, z.prettifyError(read.error));
  return read.data;
}

function checksumLine(sha256: string): string {
  return `${sha256}  ${manifestName}\n`;
}

function damaged(folder: string, reason: string): Refusal {
  return new Refusal(`${join(folder, manifestName)} is damaged: ${reason}.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isInside(given: string): boolean {
  const parts = given.split('/');
  const isPlain = !given.includes('\0') && (sep === '/' || !given.includes(sep));
  return isPlain && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}
