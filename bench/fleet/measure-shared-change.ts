import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { comparisonPath, criterionPath } from '../../src/paths';
import { Connection } from '../connection';
import { Editor } from '../editor';
import { showProgress } from '../progress';
import { readEdition, titleOfEdition } from '../publish/edition';
import type { BenchDatabase } from '../sites/database';
import type { Fleet } from '../sites/fleet';
import { readMeasure } from '../sites/site';
import { type Summary, summarise } from '../statistics';

export interface SharedChange {
  /** How many comparisons judge by the criterion, all of them held by caches when it changes. */
  readonly comparisons: number;
  readonly watched: number;
  /** Milliseconds from the acknowledgement until the criterion's hub showed its new name. */
  readonly hub: number;
  /** The same for the pages that were watched: how long each still showed the old one. */
  readonly pages: Summary;
  readonly neverVisible: number;
  /** Milliseconds until every instance had rendered every page that it held, asked for or not; null: not in time. */
  readonly allRendered: number | null;
  /** Milliseconds that readers of other pages waited meanwhile. */
  readonly readers: Summary;
  readonly readerAnswers: number;
  readonly readerErrors: number;
}

const edition = 777;
const mostComparisons = 5_000;
const watched = 100;
const watchers = 3;
const patienceMs = 120_000;
const visitors = 4;
const readersPerSecond = 50;

/** Renames the criterion that most comparisons share, after every page that shows it was asked for. */
export async function measureSharedChange(
  fleet: Fleet,
  { url, content }: BenchDatabase,
  stopping: AbortSignal,
): Promise<SharedChange> {
  const criterion = await findCriterion(url, content.busiestCriterion.id);
  const paths = criterion.comparisons.map(comparisonPath);
  const hub = criterionPath(criterion.slug);
  await visitAll(fleet, [hub, ...paths], stopping);
  const connection = new Connection(fleet.origin, stopping);
  const editor = await Editor.signIn(connection, fleet.administrator);
  const step = Math.max(1, Math.floor(paths.length / watched));
  const sample = paths.filter((_, index) => index % step === 0).slice(0, watched);
  const readers = startReaders(fleet.origin, content.subjects.slice(-20).map(comparisonPath), stopping);
  await editor.update('criteria', criterion.id, {
    name: titleOfEdition(criterion.name, edition),
    _status: 'published',
  });
  const changed = performance.now();
  const seen = await watchAll(fleet.origin, [[hub], ...split(sample, watchers)], stopping);
  const allRendered = await untilRendered(fleet, changed);
  await editor.update('criteria', criterion.id, { name: criterion.name, _status: 'published' });
  const answers = await readers.stop();
  connection.close();
  const times = sample.flatMap((path) => seen.get(path) ?? []);
  return {
    comparisons: paths.length,
    watched: sample.length,
    hub: seen.get(hub) ?? patienceMs,
    pages: summarise(times),
    neverVisible: sample.length - times.length,
    allRendered,
    readers: summarise(answers.times),
    readerAnswers: answers.times.length,
    readerErrors: answers.errors,
  };
}

async function findCriterion(databaseUrl: string, id: number) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; slug: string; comparison: string }>(
      `SELECT DISTINCT d.name, d.slug, c.slug AS comparison FROM criteria d
         JOIN comparisons_rows r ON r.criterion_id = d.id JOIN comparisons c ON c.id = r._parent_id
         WHERE d.id = $1 AND c._status = 'published' ORDER BY comparison LIMIT $2`,
      [id, mostComparisons],
    );
    const [first] = rows;
    if (first === undefined) throw new Error('Nothing judges by the busiest criterion');
    return { id, name: first.name, slug: first.slug, comparisons: rows.map(({ comparison }) => comparison) };
  } finally {
    await client.end();
  }
}

async function visitAll({ origin }: Fleet, paths: readonly string[], stopping: AbortSignal): Promise<void> {
  let next = 0;
  const work = async () => {
    const connection = new Connection(origin, stopping);
    while (next < paths.length) {
      const path = paths[next++] ?? '/';
      const { status } = await connection.ask(path);
      if (status !== 200) throw new Error(`${path} answers ${status}`);
      if (next % 500 === 0 || next === paths.length) showProgress('Filling caches', next, paths.length);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: visitors }, work));
}

function split(paths: readonly string[], parts: number): readonly (readonly string[])[] {
  return Array.from({ length: parts }, (_, part) => paths.filter((_path, index) => index % parts === part));
}

/** Milliseconds from now until each page showed the new name. Each list is looked at on a connection of its own. */
async function watchAll(
  origin: string,
  lists: readonly (readonly string[])[],
  stopping: AbortSignal,
): Promise<Map<string, number>> {
  const started = performance.now();
  const seen = new Map<string, number>();
  const watch = async (paths: readonly string[]) => {
    const connection = new Connection(origin, stopping);
    const pending = new Set(paths);
    while (pending.size > 0 && performance.now() - started < patienceMs) {
      for (const path of pending) {
        const { status, body } = await connection.ask(path);
        if (status !== 200 || readEdition(body) !== edition) continue;
        seen.set(path, performance.now() - started);
        pending.delete(path);
      }
      await delay(20);
    }
    connection.close();
  };
  await Promise.all(lists.map(watch));
  return seen;
}

/** Readers are watched for as long as pages are rendered that nobody waits for. */
async function untilRendered({ instances }: Fleet, since: number): Promise<number | null> {
  while (performance.now() - since < patienceMs) {
    const waiting = await Promise.all(
      instances.map((instance) => readMeasure(instance, 'verdict_regeneration_queue')),
    );
    if (waiting.every((pages) => pages === 0)) return performance.now() - since;
    await delay(500);
  }
  return null;
}

interface Answers {
  readonly times: number[];
  errors: number;
}

function startReaders(origin: string, paths: readonly string[], stopping: AbortSignal) {
  const closing = new AbortController();
  const answers: Answers = { times: [], errors: 0 };
  const reading = (async () => {
    const connection = new Connection(origin, stopping);
    for (let turn = 0; !closing.signal.aborted; turn += 1) {
      const started = performance.now();
      const { status } = await connection.ask(paths[turn % paths.length] ?? '/');
      answers.times.push(performance.now() - started);
      if (status !== 200) answers.errors += 1;
      await delay(Math.max(0, 1000 / readersPerSecond - (performance.now() - started)));
    }
    connection.close();
  })();
  return {
    async stop(): Promise<Answers> {
      closing.abort();
      await reading;
      return answers;
    },
  };
}
