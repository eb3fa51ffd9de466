import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3 } from '@aws-sdk/client-s3';
import { findFreePort } from '../../src/cli/find-free-port';
import { projectPath } from '../../src/cli/project-root';

// Debian's: another Python in the path would not find its packages.
const python = '/usr/bin/python3';

/** Whether OpenStack Swift is here, which speaks S3. Where CI runs it has to be. */
export function hasS3Server(): boolean {
  const found = spawnSync(python, ['-c', 'import swift.proxy']).status === 0;
  if (!found && process.env.CI) throw new Error('python3-swift is not installed, and CI needs it.');
  return found;
}

export interface S3Server {
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** With the rights of who owns the bucket. */
  readonly owner: S3;
  readonly stop: () => Promise<void>;
}

/** The real program with an empty bucket in it; who comes with a wrong signature is refused. */
export async function startS3Server(bucket: string): Promise<S3Server> {
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), 'verdict-s3-'));
  chmodSync(folder, 0o755);
  const [accessKeyId, secretAccessKey] = ['test:verdict', 'a-secret-of-tests'];
  const script = projectPath('tests/setup/s3-server.py');
  const program = spawn(python, [script, folder, String(port), accessKeyId, secretAccessKey], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(program, 'exit').then(([code]) => Promise.reject(new Error(`Swift ended (${code})`)));
  await Promise.race([once(program.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  const endpoint = `http://127.0.0.1:${port}`;
  const owner = new S3({
    region: 'us-east-1',
    endpoint,
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
  });
  await owner.createBucket({ Bucket: bucket });
  const stop = async () => {
    owner.destroy();
    program.kill('SIGKILL');
    await ended.catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  };
  return { endpoint, accessKeyId, secretAccessKey, owner, stop };
}
