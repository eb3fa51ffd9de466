import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const secretsFile = z.object({
  payloadSecret: z.string().min(32),
  postgresPassword: z.string().min(16),
});

export type Secrets = z.infer<typeof secretsFile>;

/** What an installation without a configured database needs to keep to itself; made once, then read. */
export function findOrCreateSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json');
  if (existsSync(path)) return readSecrets(path);
  const secrets = { payloadSecret: randomText(), postgresPassword: randomText() };
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  // Renamed into place: a process killed while writing must not leave half a file.
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}

export function isIntact(path: string): boolean {
  try {
    readSecrets(path);
    return true;
  } catch {
    return false;
  }
}

function readSecrets(path: string): Secrets {
  return secretsFile.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function randomText(): string {
  return randomBytes(32).toString('hex');
}
