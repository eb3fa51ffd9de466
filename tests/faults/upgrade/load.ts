import { setTimeout as wait } from 'node:timers/promises';

export interface Load {
  readonly requests: () => number;
  /** What was asked and what came back, of everything that went wrong. */
  readonly failures: readonly string[];
  /** Ids of what was acknowledged as written. */
  readonly acknowledged: readonly number[];
  readonly stop: () => Promise<void>;
}

const reads = [
  '/',
  '/compare',
  '/compare.json',
  '/search?q=node',
  '/api/comparisons?limit=2',
  '/api/options',
];

/** Readers, programs and an editor, each going on as soon as they were answered. */
export async function startLoad(origin: string, account: { email: string; password: string }): Promise<Load> {
  const failures: string[] = [];
  const acknowledged: number[] = [];
  let requests = 0;
  let isOver = false;
  const authorization = await signIn(origin, account);

  async function ask(path: string, options: RequestInit = {}): Promise<unknown> {
    requests += 1;
    try {
      const answer = await fetch(origin + path, { ...options, signal: AbortSignal.timeout(20_000) });
      const text = await answer.text();
      if (answer.status < 400) return text;
      failures.push(`${options.method ?? 'GET'} ${path}: ${answer.status} ${text.slice(0, 300)}`);
    } catch (error) {
      failures.push(`${options.method ?? 'GET'} ${path}: ${String(error)}`);
    }
    return null;
  }

  async function read(from: number): Promise<void> {
    for (let round = from; !isOver; round += 1) {
      await ask(reads[round % reads.length] ?? '/');
      await wait(20);
    }
  }

  async function write(): Promise<void> {
    for (let round = 0; !isOver; round += 1) {
      const text = await ask('/api/criteria?draft=true', {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ name: `Written while upgrading ${round}`, _status: 'draft' }),
      });
      if (typeof text === 'string') acknowledged.push(JSON.parse(text).doc.id);
      await wait(50);
    }
  }

  const work = [...[0, 1, 2, 3].map(read), write()];
  return {
    ...{ requests: () => requests, failures, acknowledged },
    stop: async () => {
      isOver = true;
      await Promise.all(work);
    },
  };
}

async function signIn(origin: string, account: object): Promise<string> {
  const answer = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { token } = await answer.json();
  if (typeof token !== 'string') throw new Error(`Signing in was answered ${answer.status}`);
  return `JWT ${token}`;
}
