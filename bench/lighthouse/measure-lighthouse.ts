import lighthouse from 'lighthouse';
import { comparisonPath, homePath, optionPath, searchAnswerPath } from '../../src/paths';
import { Connection } from '../connection';
import { showProgress } from '../progress';
import type { Stage } from '../stage';
import { type JudgedPage, judgePage } from './judge-page';
import { launchChromium } from './launch-chromium';
import { categories, type Report, readReport } from './read-report';

export interface LighthouseResult {
  readonly version: string;
  readonly runs: number;
  readonly pages: readonly JudgedPage[];
}

interface Subject {
  readonly path: string;
  /** What is so on purpose. */
  readonly skipAudits?: readonly string[];
}

const subjects: readonly Subject[] = [
  { path: comparisonPath('nodejs-vs-python-backend') },
  { path: homePath },
  { path: optionPath('nodejs') },
  // Search engines are asked not to list answers to searches.
  { path: searchAnswerPath({ text: 'python' }), skipAudits: ['is-crawlable'] },
];

/** Visits the pages in turn, as Lighthouse does by itself: a middling phone on a slow network, simulated. */
export async function measureLighthouse(
  origin: string,
  { rounds, stage }: { readonly rounds: number; readonly stage: Stage },
): Promise<LighthouseResult> {
  for (const { path } of subjects) await warmUp(origin, path, stage.stopping);
  const port = await launchChromium(stage);
  const reports = subjects.map(() => Array.of<Report>());
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, subject] of subjects.entries()) {
      stage.stopping.throwIfAborted();
      showProgress('Lighthouse, visit', round * subjects.length + index + 1, rounds * subjects.length);
      reports[index]?.push(await audit(`${origin}${subject.path}`, { ...subject, port }));
    }
  }
  return {
    version: reports[0]?.[0]?.version ?? 'unknown',
    runs: rounds,
    pages: subjects.map(({ path }, index) => judgePage(path, reports[index] ?? [])),
  };
}

/** Lighthouse judges what readers get, and they get pages that somebody visited before. */
async function warmUp(origin: string, path: string, stopping: AbortSignal): Promise<void> {
  const connection = new Connection(origin, stopping);
  const { status } = await connection.ask(path);
  connection.close();
  if (status !== 200) throw new Error(`${path} answers ${status}`);
}

async function audit(
  url: string,
  { port, skipAudits = [] }: Pick<Subject, 'skipAudits'> & { readonly port: number },
): Promise<Report> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: [...categories],
    skipAudits: [...skipAudits],
  });
  if (result === undefined) throw new Error(`Lighthouse says nothing of ${url}`);
  return readReport(result.lhr);
}
