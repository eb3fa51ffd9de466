import { formatTable } from '../table';
import { fullScore, type JudgedPage, type JudgedScore } from './judge-page';
import type { LighthouseResult } from './measure-lighthouse';
import { categories, type Loss, metrics } from './read-report';

/** The scores, what they lost points on, and the times behind the first of them. */
export function describeScores({ version, runs, pages }: LighthouseResult): string {
  const scores = formatTable([
    [`Lighthouse ${version}, mobile, median of ${runs} (aim: ${fullScore})`, ...categories],
    ...pages.map(({ path, scores }) => [path, ...scores.map(describeScore)]),
  ]);
  const times = formatTable([
    ['simulated, ms (but the layout shift)', ...metrics],
    ...pages.map((page) => [page.path, ...metrics.map((metric) => describeMetric(metric, page))]),
  ]);
  const losses = pages.flatMap(describeLosses).map((line) => `  ${line}`);
  return [scores, ...(losses.length > 0 ? [losses.join('\n')] : []), times].join('\n\n');
}

function describeScore({ median }: JudgedScore): string {
  return `${median} ${median < fullScore ? '✗' : ' '}`;
}

function describeMetric(metric: string, { metrics: measured }: JudgedPage): string {
  return (measured[metric] ?? Number.NaN).toFixed(metric === 'cumulative-layout-shift' ? 3 : 0);
}

function describeLosses({ path, scores }: JudgedPage): readonly string[] {
  return scores.flatMap(({ category, median, losses }) =>
    losses.length === 0
      ? []
      : [`✗ ${path} ${category} ${median}`, ...losses.flatMap(describeLoss).map((line) => `    ${line}`)],
  );
}

function describeLoss({ audit, title, found, points, places }: Loss): readonly string[] {
  const what = found === '' ? title : `${title}: ${found}`;
  return [`−${points.toFixed(1)}  ${audit}: ${what}`, ...places.map((place) => `       ${place}`)];
}
