import { existsSync, readFileSync } from 'node:fs';
import util from 'node:util';
import { projectPath } from './project-root';

/** Variables of `.env` that are not set yet; the same file that Next reads. */
export function loadEnvFile(environment: NodeJS.ProcessEnv): void {
  const path = projectPath('.env');
  if (!existsSync(path)) return;
  for (const [name, value] of Object.entries(parse(readFileSync(path, 'utf8')))) environment[name] ??= value;
}

/** `util.parseEnv` came with Node 20.12; the lines that `.env.example` shows need no more than this. */
function parse(text: string): Record<string, string | undefined> {
  if (typeof util.parseEnv === 'function') return util.parseEnv(text);
  const lines = text.split('\n').map((line) => /^\s*(?:export\s+)?(\w+)\s*=\s*(.*?)\s*$/.exec(line));
  return Object.fromEntries(lines.flatMap((line) => (line ? [[line[1], unquote(line[2] ?? '')]] : [])));
}

function unquote(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
