import { fork } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '../../src/cli/project-root';
import { connections, type Load, type Measured, measured } from './load';

/** Where there is no wrk: a process of its own, so that it shares neither the server's core nor ours. */
export async function loadWithNode({
  url,
  seconds,
  acceptEncoding,
  headers,
  body,
  stopping,
}: Load): Promise<Measured> {
  const given = [
    url,
    String(seconds),
    String(connections),
    JSON.stringify({
      ...headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      'accept-encoding': acceptEncoding,
    }),
    body ?? '',
  ];
  const program = fork(projectPath('bench/load/node-load-process.mjs'), given, {
    execArgv: ['--require', projectPath('src/cli/end-with-parent.cjs')],
    signal: stopping,
  });
  const exited = once(program, 'exit').then(() =>
    Promise.reject(new Error('The load generator stopped early')),
  );
  const [result] = await Promise.race([once(program, 'message'), exited]);
  exited.catch(() => undefined);
  return measured.parse(result);
}
