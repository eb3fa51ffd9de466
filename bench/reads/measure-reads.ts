import { Connection } from '../connection';
import { connections } from '../load/load';
import { mean, median } from '../statistics';
import { type Question, questions } from './questions';

/** Who answers: from memory, anew for each (a cookie keeps out of the memory), and Payload as it comes. */
const subjects = ['site', 'site, anew', 'plain Payload'] as const;
type Subject = (typeof subjects)[number];

export interface ReadResult {
  readonly question: string;
  /** Requests per second, one for each round. */
  readonly rates: Readonly<Record<Subject, readonly number[]>>;
  /** Medians of the ratios to plain Payload, round by round. */
  readonly ratio: { readonly held: number; readonly anew: number };
}

interface Origins {
  readonly site: string;
  readonly plain: string;
}

interface Rounds {
  readonly rounds: number;
  readonly seconds: number;
  readonly stopping: AbortSignal;
}

const warmUpSeconds = 2;

/** One comparison by REST and by GraphQL, second by second in turn, so that whatever else runs hits all alike. */
export async function measureReads(origins: Origins, options: Rounds): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for (const question of questions) results.push(await measureQuestion(question, origins, options));
  return results;
}

async function measureQuestion(
  question: Question,
  origins: Origins,
  { rounds, seconds, stopping }: Rounds,
): Promise<ReadResult> {
  const ask = (subject: Subject, forSeconds: number) =>
    load(
      { origin: subject === 'plain Payload' ? origins.plain : origins.site, question, subject },
      forSeconds,
      stopping,
    );
  for (const subject of subjects) await ask(subject, warmUpSeconds);
  const rates: Record<Subject, number[]> = { site: [], 'site, anew': [], 'plain Payload': [] };
  for (let round = 0; round < rounds; round += 1) {
    const turns: Record<Subject, number[]> = { site: [], 'site, anew': [], 'plain Payload': [] };
    for (let second = 0; second < seconds; second += 1)
      for (const subject of subjects) turns[subject].push(await ask(subject, 1));
    for (const subject of subjects) rates[subject].push(mean(turns[subject]));
  }
  const ratioOf = (subject: Subject) =>
    median(rates[subject].map((rate, round) => rate / (rates['plain Payload'][round] ?? Number.NaN)));
  return { question: question.name, rates, ratio: { held: ratioOf('site'), anew: ratioOf('site, anew') } };
}

interface Asked {
  readonly origin: string;
  readonly question: Question;
  readonly subject: Subject;
}

/** @throws at an answer other than 200: what fails is fast. */
async function load({ origin, question, subject }: Asked, seconds: number, stopping: AbortSignal) {
  const { path, body } = question;
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(subject === 'site, anew' ? { cookie: 'bench=1' } : {}),
  };
  const start = performance.now();
  const end = start + seconds * 1000;
  let answers = 0;
  const askUntilTheEnd = async () => {
    const connection = new Connection(origin, stopping);
    while (performance.now() < end) {
      const { status } = await connection.ask(path, {
        method: body === undefined ? 'GET' : 'POST',
        headers,
        body,
      });
      if (status !== 200) throw new Error(`${subject} answers ${question.name} with ${status}`);
      answers += 1;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, askUntilTheEnd));
  return answers / ((performance.now() - start) / 1000);
}
