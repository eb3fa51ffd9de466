import {
  type Author,
  type Cell,
  type ComparedOption,
  type Comparison,
  type ComparisonSummary,
  type Criterion,
  type Faq,
  missingCell,
  type Recommendation,
  type Row,
  type Topic,
} from '../../src/domain/comparison';
import { aText } from './rich-text';

export function anOption(changes: Partial<ComparedOption> = {}): ComparedOption {
  return {
    id: 1,
    slug: 'nodejs',
    name: 'Node.js',
    summary: '',
    website: null,
    logo: null,
    chooseWhen: [],
    ...changes,
  };
}

/** The usual pair: Node.js is option 1, Python is option 2. */
export const nodejs = anOption();
export const python = anOption({ id: 2, slug: 'python', name: 'Python' });

export function aCriterion(changes: Partial<Criterion> = {}): Criterion {
  return {
    id: 1,
    slug: 'io-performance',
    name: 'I/O performance',
    group: '',
    measures: '',
    howWeJudge: [],
    ...changes,
  };
}

export function aCell(changes: Partial<Cell> = {}): Cell {
  return { ...missingCell, text: 'Excellent', ...changes };
}

export function aRow(changes: Partial<Row> = {}): Row {
  return {
    criterion: aCriterion(),
    weight: 1,
    cells: {},
    outcome: { kind: 'unknown' },
    note: '',
    ...changes,
  };
}

export function aTopic(changes: Partial<Topic> = {}): Topic {
  return { id: 1, slug: 'backend', name: 'Backend', description: '', ...changes };
}

export function anAuthor(changes: Partial<Author> = {}): Author {
  return { id: 1, slug: 'ada', name: 'Ada Example', role: '', bio: '', ...changes };
}

export function aFaq(changes: Partial<Faq> = {}): Faq {
  return { id: 1, question: 'Can I use both?', answer: aText('Yes.'), ...changes };
}

export function aRecommendation(changes: Partial<Recommendation> = {}): Recommendation {
  return {
    scenario: { id: 1, slug: 'rest-api', name: 'REST API', description: '' },
    outcome: { kind: 'win', winners: [1] },
    reasoning: aText('Types are shared.'),
    ...changes,
  };
}

export function aComparison(changes: Partial<Comparison> = {}): Comparison {
  return {
    id: 1,
    slug: 'nodejs-vs-python',
    title: 'Node.js vs Python',
    topic: null,
    intro: [],
    options: [nodejs, python],
    verdict: null,
    rows: [],
    recommendations: [],
    faqs: [],
    related: [],
    callToAction: null,
    authors: [],
    reviewedBy: null,
    disclosure: [],
    seo: { title: '', description: '', image: null },
    publishedAt: '2025-01-15T00:00:00.000Z',
    updatedAt: '2025-02-01T00:00:00.000Z',
    lastReviewedAt: null,
    reviewDueAt: null,
    changeLog: [],
    verdictChange: null,
    ...changes,
  };
}

export function aSummary(changes: Partial<ComparisonSummary> = {}): ComparisonSummary {
  return {
    id: 1,
    slug: 'nodejs-vs-python',
    title: 'Node.js vs Python',
    description: '',
    topic: null,
    options: [nodejs, python],
    verdict: null,
    publishedAt: '2025-01-15T00:00:00.000Z',
    updatedAt: '2025-02-01T00:00:00.000Z',
    lastReviewedAt: null,
    ...changes,
  };
}
