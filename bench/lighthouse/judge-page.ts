import { median } from '../statistics';
import { type Category, categories, type Loss, metrics, type Report, type Score } from './read-report';

/** What several runs say of one page together. */
export interface JudgedPage {
  readonly path: string;
  readonly scores: readonly JudgedScore[];
  /** Medians. */
  readonly metrics: Readonly<Record<string, number>>;
}

export interface JudgedScore {
  readonly category: Category;
  readonly median: number;
  readonly perRun: readonly number[];
  /** What the run in the middle lost its points on; none where it has them all. */
  readonly losses: readonly Loss[];
}

export const fullScore = 100;

export function judgePage(path: string, reports: readonly Report[]): JudgedPage {
  return {
    path,
    scores: categories.map((category) =>
      judgeScore(
        category,
        reports.flatMap(({ scores }) => scores.filter((score) => score.category === category)),
      ),
    ),
    metrics: Object.fromEntries(
      metrics.map((metric) => [
        metric,
        median(reports.map((report) => report.metrics[metric] ?? Number.NaN)),
      ]),
    ),
  };
}

/** Of an even count the lower one of the two in the middle counts: a score is one that was given, with its reasons. */
function judgeScore(category: Category, runs: readonly Score[]): JudgedScore {
  const middle = runs.toSorted((a, b) => a.score - b.score)[Math.floor((runs.length - 1) / 2)];
  if (middle === undefined) throw new Error(`No run judged ${category}`);
  return {
    category,
    median: middle.score,
    perRun: runs.map(({ score }) => score),
    // Rounded, a score is full before every audit is: those hundredths are nobody's concern.
    losses: middle.score === fullScore ? [] : middle.losses,
  };
}

export function listShortfalls({ path, scores }: JudgedPage): readonly string[] {
  return scores
    .filter(({ median }) => median < fullScore)
    .map(({ category, median }) => `Lighthouse gives ${path} ${median} of ${fullScore} for ${category}.`);
}
