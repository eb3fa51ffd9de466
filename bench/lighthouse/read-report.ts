import type { Result } from 'lighthouse';
import { findPlaces } from './find-places';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** What the score for performance is made of: milliseconds, but for the layout shift, which has no unit. */
export const metrics = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;

/** What one run of Lighthouse says of one page. */
export interface Report {
  /** Of Lighthouse. */
  readonly version: string;
  readonly scores: readonly Score[];
  readonly metrics: Readonly<Record<string, number>>;
}

export interface Score {
  readonly category: Category;
  /** 0 to 100; 0 also where an audit broke, so that the category could not be judged. */
  readonly score: number;
  /** The most expensive first. */
  readonly losses: readonly Loss[];
}

/** An audit that takes something from the score of its category. */
export interface Loss {
  readonly audit: string;
  readonly title: string;
  /** What was measured or found, in Lighthouse's words; empty where it only passes or fails. */
  readonly found: string;
  /** Of the 100 that a category has. */
  readonly points: number;
  readonly places: readonly string[];
}

export type LighthouseReport = Pick<
  Result,
  'lighthouseVersion' | 'requestedUrl' | 'audits' | 'categories' | 'runtimeError'
>;
type Audit = Result['audits'][string];

/** @throws when the page could not be loaded, or was judged by something else than all categories. */
export function readReport(report: LighthouseReport): Report {
  const { runtimeError, requestedUrl } = report;
  if (runtimeError) throw new Error(`Lighthouse could not judge ${requestedUrl}: ${runtimeError.message}`);
  return {
    version: report.lighthouseVersion,
    scores: categories.map((category) => readScore(report, category)),
    metrics: Object.fromEntries(
      metrics.map((metric) => [metric, report.audits[metric]?.numericValue ?? Number.NaN]),
    ),
  };
}

function readScore(
  { audits, categories: judged, requestedUrl }: LighthouseReport,
  category: Category,
): Score {
  const found = judged[category];
  if (found === undefined) throw new Error(`Lighthouse did not judge the ${category} of ${requestedUrl}`);
  const weighed = found.auditRefs.flatMap(({ id, weight }) => {
    const audit = audits[id];
    return audit !== undefined && counts(audit) ? [{ audit, weight }] : [];
  });
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const losses = weighed
    .map(({ audit, weight }) => describeLoss(audit, weight / whole))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points);
  return { category, score: Math.round((found.score ?? 0) * 100), losses };
}

/** Audits that broke count: nobody knows that all is well. */
function counts({ score, scoreDisplayMode }: Audit): boolean {
  return score !== null || scoreDisplayMode === 'error';
}

function describeLoss(audit: Audit, share: number): Loss {
  const { id, title, score, errorMessage, displayValue, explanation, details } = audit;
  return {
    audit: id,
    title,
    found: errorMessage ?? displayValue ?? explanation ?? '',
    points: 100 * share * (1 - (score ?? 0)),
    places: findPlaces(details),
  };
}
