import type { LighthouseReport } from '../../../bench/lighthouse/read-report';

type Audit = LighthouseReport['audits'][string];

export function anAudit(audit: Pick<Audit, 'id' | 'score'> & Partial<Audit>): Audit {
  return { scoreDisplayMode: 'binary', title: `Title of ${audit.id}`, description: '', ...audit };
}

interface Given {
  readonly audits: readonly Audit[];
  /** Of the category `best-practices`; the others are full. */
  readonly score: number | null;
  readonly weights: Readonly<Record<string, number>>;
}

/** A report as Lighthouse gives it, whose best practices are to be read. */
export function aReport({ audits, score, weights }: Given): LighthouseReport {
  const full = (id: string) => ({ id, title: id, score: 1, auditRefs: [] });
  return {
    lighthouseVersion: '1.2.3',
    requestedUrl: 'http://127.0.0.1/contact',
    audits: Object.fromEntries(audits.map((audit) => [audit.id, audit])),
    categories: {
      performance: full('performance'),
      accessibility: full('accessibility'),
      'best-practices': {
        ...full('best-practices'),
        score,
        auditRefs: Object.entries(weights).map(([id, weight]) => ({ id, weight })),
      },
      seo: full('seo'),
    },
  };
}
