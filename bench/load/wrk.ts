import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connections, type Load, type Measured } from './load';

export function hasWrk(): boolean {
  return spawnSync('wrk', ['--version']).error === undefined;
}

export async function loadWithWrk({
  url,
  seconds,
  acceptEncoding,
  headers,
  body,
  stopping,
}: Load): Promise<Measured> {
  const size = ['--threads', '1', '--connections', String(connections), '--duration', `${seconds}s`];
  const asked = Object.entries({ ...headers, 'accept-encoding': acceptEncoding });
  const shown = asked.flatMap(([name, value]) => ['--header', `${name}: ${value}`]);
  const script = body === undefined ? null : writeScript(body);
  const posted = script === null ? [] : ['--script', script];
  const wrk = spawn('wrk', [...size, ...shown, ...posted, url], {
    signal: stopping,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  wrk.stdout.on('data', (text) => {
    output += text;
  });
  const [code] = await once(wrk, 'close');
  if (script !== null) rmSync(script);
  if (code !== 0) throw new Error(`wrk ended with ${code}:\n${output}`);
  return parseWrk(output);
}

/** wrk posts what a script in Lua tells it. */
function writeScript(body: string): string {
  const file = join(tmpdir(), `verdict-wrk-${randomUUID()}.lua`);
  // A string in long brackets stands as it is.
  writeFileSync(
    file,
    `wrk.method = 'POST'\nwrk.headers['Content-Type'] = 'application/json'\nwrk.body = [==[${body}]==]\n`,
  );
  return file;
}

/** @throws when the output is not that of a wrk run. */
export function parseWrk(output: string): Measured {
  const rate = /^Requests\/sec:\s+([\d.]+)$/m.exec(output)?.[1];
  if (rate === undefined) throw new Error(`wrk did not say how many requests it made:\n${output}`);
  const socketErrors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output);
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? '0';
  const errors = [refused, ...(socketErrors?.slice(1) ?? [])].reduce((sum, count) => sum + Number(count), 0);
  return { requestsPerSecond: Number(rate), errors };
}
