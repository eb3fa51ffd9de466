import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../../src/cli/find-free-port';
import type { Stage } from '../stage';

export interface StaticFile {
  readonly name: string;
  /** As sent. */
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly contentEncoding: string | undefined;
}

/** nginx with one worker, which sends the very bytes from files. @returns its origin. */
export async function startNginx({ onStop }: Stage, files: readonly StaticFile[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-nginx-'));
  onStop(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'files'));
  for (const { name, bytes } of files) writeFileSync(join(folder, 'files', name), bytes);
  const port = await findFreePort();
  writeFileSync(join(folder, 'nginx.conf'), describe(folder, port, files));
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(nginx, 'exit');
  onStop(async () => {
    nginx.kill('SIGTERM');
    await ended;
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; nginx.exitCode === null && tries < 100; tries += 1) {
    if (await fetch(`${origin}/${files[0]?.name}`).then(Boolean, () => false)) return origin;
    await wait(50);
  }
  throw new Error('nginx did not start: the static yardstick needs it (Debian: nginx-light).');
}

function describe(folder: string, port: number, files: readonly StaticFile[]): string {
  const locations = files.map(({ name, contentType, contentEncoding }) => {
    const encoding = contentEncoding === undefined ? '' : `add_header Content-Encoding ${contentEncoding};`;
    return `location = /${name} { types { } default_type "${contentType}"; ${encoding} }`;
  });
  const bodies = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
    daemon off; master_process on; worker_processes 1; pid ${folder}/nginx.pid;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 512; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=10;
      ${bodies.map((body) => `${body}_temp_path ${folder}/${body};`).join(' ')}
      server { listen 127.0.0.1:${port}; root ${folder}/files; ${locations.join(' ')} }
    }`;
}
