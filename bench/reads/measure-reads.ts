import { z } from 'zod';
import { Connection } from '../connection';
import { findLoadGenerator } from '../load/find-load-generator';
import type { Bench } from '../measurements';
import { type LoadedPage, loadInTurn } from '../pages/load-in-turn';
import { buildRatio, type Ratio } from '../pages/ratio';
import { atLeast, countErrors, type Report } from '../report';
import { startPlainPayload } from '../sites/plain-payload';
import { startSite } from '../sites/site';
import { mean } from '../statistics';
import { formatTable } from '../table';
import { everything } from './everything';

const slug = 'nodejs-vs-python-backend';
const wanted = 1.5;
/** Whoever shows a cookie, whosever it is, is answered anew. */
const anew = { cookie: 'seen=1' };
const found = z.object({ docs: z.tuple([z.object({ id: z.number() })]) });

/** One comparison with everything that it is made of, by REST and GraphQL, beside a plain Payload with the same content. */
export async function measureReads({ options, stage, database }: Bench): Promise<Report> {
  const { stopping } = stage;
  const { origin } = await startSite(stage, database);
  const plain = await startPlainPayload(stage);
  const generator = findLoadGenerator();
  const rest = async (at: string, depth: number) =>
    `${at}/api/comparisons/${await findId(at, stopping)}?depth=${depth}`;
  const graphql = async (at: string) => ({
    url: `${at}/api/graphql`,
    body: JSON.stringify({ query: `{ Comparison(id: ${await findId(at, stopping)}) { ${everything} } }` }),
  });
  const subjects = [
    { name: 'REST, depth 3', url: await rest(origin, 3) },
    { name: 'REST, depth 3, answered anew', url: await rest(origin, 3), headers: anew },
    { name: 'REST of a plain Payload, depth 3', url: await rest(plain, 3) },
    { name: 'REST, depth 1', url: await rest(origin, 1) },
    { name: 'REST, depth 1, answered anew', url: await rest(origin, 1), headers: anew },
    { name: 'REST of a plain Payload, depth 1', url: await rest(plain, 1) },
    { name: 'GraphQL', ...(await graphql(origin)) },
    { name: 'GraphQL, answered anew', ...(await graphql(origin)), headers: anew },
    { name: 'GraphQL of a plain Payload', ...(await graphql(plain)) },
  ].map((subject) => ({ ...subject, acceptEncoding: 'identity' as const }));
  const sized = [];
  for (const subject of subjects) sized.push({ ...subject, bytes: await askForSize(subject, stopping) });
  const loaded = await loadInTurn(generator, sized, { ...options, stopping });
  const ratios = loaded.map((page, index) => ratioOf(page, loaded[Math.floor(index / 3) * 3 + 2]));
  return {
    result: { generator: generator.name, loaded, ratios },
    text: describe(loaded, ratios),
    aims: ratios
      .filter(({ page, yardstick }) => page !== yardstick)
      .map(({ page, yardstick, median }) => atLeast(`${page} ÷ ${yardstick}`, wanted, median)),
    faults: loaded.flatMap(({ name, errors }) => countErrors(`The load on "${name}"`, errors)),
  };
}

async function findId(origin: string, stopping: AbortSignal): Promise<number> {
  const connection = new Connection(origin, stopping);
  const { status, body } = await connection.ask(
    `/api/comparisons?where[slug][equals]=${slug}&limit=1&depth=0`,
  );
  connection.close();
  if (status !== 200) throw new Error(`${origin} answers ${status}: ${body.slice(0, 500)}`);
  return found.parse(JSON.parse(body)).docs[0].id;
}

interface Asked {
  readonly url: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @throws when it is not answered, or with errors. */
async function askForSize({ url, body, headers }: Asked, stopping: AbortSignal): Promise<number> {
  const connection = new Connection(url, stopping);
  const {
    status,
    body: text,
    bytes,
  } = await connection.ask(new URL(url).pathname + new URL(url).search, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body !== undefined && { body }),
  });
  connection.close();
  if (status !== 200 || 'errors' in JSON.parse(text))
    throw new Error(`${url} answers ${status}: ${text.slice(0, 500)}`);
  return bytes;
}

function ratioOf(page: LoadedPage, yardstick: LoadedPage | undefined): Ratio {
  if (yardstick === undefined) throw new Error('The plain Payload app was not loaded');
  return buildRatio(page, yardstick);
}

function describe(loaded: readonly LoadedPage[], ratios: readonly Ratio[]): string {
  return formatTable([
    ['one comparison with all it is made of', 'bytes', 'requests/s', 'ratio'],
    ...loaded.map(({ name, bytes, requestsPerSecond }, index) => [
      name,
      String(bytes),
      mean(requestsPerSecond).toFixed(1),
      (ratios[index]?.median ?? Number.NaN).toFixed(2),
    ]),
  ]);
}
