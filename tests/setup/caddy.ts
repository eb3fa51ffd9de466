import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../src/cli/find-free-port';
import { projectPath } from '../../src/cli/project-root';

export interface Caddy {
  readonly port: number;
  readonly plainPort: number;
  /** Who signed its certificate. */
  readonly authority: string;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** The real program with our Caddyfile and an authority of its own. */
export async function startCaddy(origin: string): Promise<Caddy> {
  const [port, plainPort] = [await findFreePort(), await findFreePort()];
  const folder = mkdtempSync(join(tmpdir(), 'verdict-caddy-'));
  const program = spawn(
    'caddy',
    ['run', '--config', projectPath('deploy/caddy/Caddyfile'), '--adapter', 'caddyfile'],
    {
      env: {
        ...process.env,
        XDG_DATA_HOME: folder,
        XDG_CONFIG_HOME: folder,
        HTTP_PORT: String(plainPort),
        HTTPS_PORT: String(port),
        SITE_ADDRESS: 'localhost',
        TLS_ISSUER: 'internal',
        EDGE_ORIGIN: new URL(origin).host,
      },
    },
  );
  let output = '';
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (text) => {
      output += text;
    });
  const certificate = join(folder, 'caddy/pki/authorities/local/root.crt');
  for (let tries = 0; tries < 200 && program.exitCode === null; tries += 1) {
    if (existsSync(certificate) && (await isOpen(port)) && output.includes('certificate obtained')) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (program.exitCode !== null || !existsSync(certificate))
    throw new Error(`Caddy does not answer:\n${output}`);
  const stop = async () => {
    program.kill('SIGTERM');
    await once(program, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  return { port, plainPort, authority: readFileSync(certificate, 'utf8'), log: () => output, stop };
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
