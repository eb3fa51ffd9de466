import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Summary, summarise } from '../statistics';

export interface SteadyLoad {
  readonly url: string;
  readonly requestsPerSecond: number;
  readonly seconds: number;
  readonly acceptEncoding: 'identity' | 'gzip';
  readonly stopping: AbortSignal;
}

export interface Latency {
  /** Milliseconds from the request to the end of its answer. */
  readonly elapsed: Summary;
  readonly requestsPerSecond: number;
  readonly errors: number;
}

const connections = 8;

export function hasH2load(): boolean {
  return spawnSync('h2load', ['--version']).error === undefined;
}

/** Asks at a steady rate, which wrk cannot. */
export async function loadSteadily(load: SteadyLoad): Promise<Latency> {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-h2load-'));
  const log = join(folder, 'requests');
  const each = Math.max(1, Math.round(load.requestsPerSecond / connections));
  const total = each * connections * load.seconds;
  const size = ['--h1', '-t', '1', '-c', String(connections), '-n', String(total), `--rps=${each}`];
  const header = `accept-encoding: ${load.acceptEncoding}`;
  try {
    const started = performance.now();
    const program = spawn('h2load', [...size, `--log-file=${log}`, '-H', header, load.url], {
      signal: load.stopping,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = await once(program, 'close');
    if (code !== 0) throw new Error(`h2load ended with ${code}`);
    const seconds = (performance.now() - started) / 1000;
    return readLog(readFileSync(log, 'utf8'), seconds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param log a line for each request: when it began, its status, how many microseconds it took. */
export function readLog(log: string, seconds: number): Latency {
  const requests = log
    .trim()
    .split('\n')
    .map((line) => line.split('\t').map(Number));
  return {
    elapsed: summarise(requests.map(([, , microseconds = Number.NaN]) => microseconds / 1000)),
    requestsPerSecond: requests.length / seconds,
    errors: requests.filter(([, status]) => status !== 200).length,
  };
}
