import type { Comparison } from '../../src/domain/comparison';
import type { RichText } from '../../src/domain/rich-text';
import {
  aCell,
  aComparison,
  aCriterion,
  aFaq,
  anAuthor,
  anOption,
  aRecommendation,
  aRow,
  aSummary,
  aTopic,
} from './comparison';
import { aText } from './rich-text';

const text = (words: string) => ({ kind: 'text', text: words }) as const;

/** Prose with everything that prose can hold. */
export const allKindsOfProse: RichText = [
  { kind: 'heading', level: 2, children: [text('Where it began')] },
  {
    kind: 'paragraph',
    children: [
      text('Both '),
      { ...text('run'), bold: true },
      { kind: 'break' },
      { ...text('a `server`'), code: true },
      text(' and '),
      { kind: 'link', href: '/methodology', children: [text('are judged')] },
    ],
  },
  {
    kind: 'list',
    ordered: true,
    entries: [
      {
        children: [text('First of all')],
        sublists: [{ kind: 'list', ordered: false, entries: [{ children: [text('deeper')], sublists: [] }] }],
      },
      { children: [{ ...text('Second'), italic: true, strike: true }], sublists: [] },
    ],
  },
  { kind: 'quote', children: [text('Somebody said so.')] },
  { kind: 'rule' },
  { kind: 'image', image: { url: '/media/a.png', alt: 'A chart', width: 10, height: 10, caption: 'Drawn' } },
];

const sources = [
  { url: 'https://example.org/bench', title: 'Benchmarks' },
  { url: 'https://example.org/b', title: '' },
];

/** One of everything that a comparison can hold, every kind of outcome included. */
export function aCompleteComparison(changes: Partial<Comparison> = {}): Comparison {
  return aComparison({
    topic: aTopic(),
    intro: allKindsOfProse,
    options: [
      anOption({ summary: 'A runtime', website: 'https://nodejs.org', chooseWhen: ['Types are shared'] }),
      anOption({ id: 2, slug: 'python', name: 'Python', chooseWhen: ['Data is crunched'] }),
      anOption({ id: 3, slug: 'go', name: 'Go' }),
    ],
    verdict: {
      outcome: { kind: 'win', winners: [1, 3], qualifier: 'for most APIs' },
      text: aText('Take the first.'),
    },
    rows: [
      aRow({
        criterion: aCriterion({ group: 'Speed', measures: 'Requests a second' }),
        weight: 3,
        cells: {
          1: aCell({ score: 9, note: 'on one core', sources, verifiedAt: '2025-02-03T00:00:00.000Z' }),
          2: aCell({ text: 'Good', score: 7.5, toVerify: true, sources: sources.slice(0, 1) }),
        },
        outcome: { kind: 'win', winners: [1] },
        note: 'Measured by us',
      }),
      ...(
        [
          { kind: 'tie' },
          { kind: 'together' },
          { kind: 'depends', condition: 'how many you hire' },
          { kind: 'none' },
          { kind: 'unknown' },
          { kind: 'tie', label: 'Both do' },
        ] as const
      ).map((outcome, index) =>
        aRow({ criterion: aCriterion({ id: 10 + index, name: `Point ${outcome.kind} ${index}` }), outcome }),
      ),
    ],
    recommendations: [
      aRecommendation(),
      aRecommendation({
        scenario: { id: 2, slug: 'ml', name: 'Machine learning', description: 'With large models' },
        outcome: { kind: 'depends', condition: 'the library' },
      }),
    ],
    faqs: [aFaq()],
    related: [
      aSummary({
        id: 2,
        slug: 'other',
        title: 'Another',
        description: 'On others',
        verdict: { kind: 'tie' },
      }),
    ],
    callToAction: {
      heading: 'Need help choosing?',
      text: aText('Write to us.'),
      action: { kind: 'link', label: 'Book a call', href: 'https://example.org/call' },
    },
    authors: [anAuthor({ role: 'Engineer', bio: 'Writes code.' })],
    reviewedBy: anAuthor({ id: 2, name: 'Cleo Proof' }),
    lastReviewedAt: '2025-03-01T00:00:00.000Z',
    disclosure: aText('Nobody paid.'),
    changeLog: [
      { at: '2025-03-01T00:00:00.000Z', changes: [{ of: 'review' }] },
      {
        at: '2025-02-01T00:00:00.000Z',
        changes: [
          { of: 'verdict', name: '', before: 'Tie', after: 'Node.js' },
          { of: 'evidence', name: 'I/O performance', options: ['Node.js', 'Python'] },
        ],
      },
    ],
    verdictChange: { at: '2025-02-01T00:00:00.000Z', before: 'Tie', after: 'Node.js' },
    ...changes,
  });
}
