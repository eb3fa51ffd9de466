import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../../../src/cli/find-free-port';
import { projectPath } from '../../../src/cli/project-root';

export function hasVarnish(): boolean {
  return spawnSync('varnishd', ['-V']).status === 0;
}

interface VarnishOptions {
  readonly folder: string;
  readonly ports: readonly [number, number];
  /** Where an instance says whether it takes requests. */
  readonly probe: string;
}

export interface Varnish {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** A real Varnish in front of two instances. */
export async function startVarnish({ folder, ports, probe }: VarnishOptions): Promise<Varnish> {
  mkdirSync(folder, { recursive: true });
  const port = await findFreePort();
  const [a, b] = ports;
  const source = readFileSync(projectPath('tests/faults/stage/varnish.vcl'), 'utf8');
  const vcl = source
    .replace('"PORT_A"', `"${a}"`)
    .replace('"PORT_B"', `"${b}"`)
    .replace('"PROBE"', `"${probe}"`);
  const file = join(folder, 'stage.vcl');
  writeFileSync(file, vcl);
  const settings = ['-p', 'vsl_space=2m', '-p', 'connect_timeout=1', '-s', 'malloc,64m'];
  const varnish = spawn(
    'varnishd',
    ['-F', '-f', file, '-a', `127.0.0.1:${port}`, '-n', join(folder, 'work'), ...settings],
    { detached: false },
  );
  for (const stream of [varnish.stdout, varnish.stderr])
    stream.on('data', (text) => appendFileSync(join(folder, 'varnish.log'), text));
  const end = () => void varnish.kill('SIGTERM');
  process.once('exit', end);
  await untilListening(port, varnish);
  const stop = async () => {
    process.off('exit', end);
    const ended = once(varnish, 'exit');
    if (varnish.exitCode !== null) return;
    end();
    await ended;
  };
  return { origin: `http://127.0.0.1:${port}`, stop };
}

async function untilListening(port: number, program: ChildProcess): Promise<void> {
  while (program.exitCode === null) {
    if (await isOpen(port)) return;
    await wait(50);
  }
  throw new Error('Varnish did not start');
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
