import { expect, test } from 'vitest';
import { readSample } from '../../../src/cli/sample/read-sample';
import seedSequences from './seed-sequences.json';
import { fingerprint, stringsIn, wordSequences } from './word-sequences';

const sample = readSample();

function nodejsVsPython() {
  const found = sample.comparisons.find(({ slug }) => slug === 'nodejs-vs-python-backend');
  if (!found) throw new Error('The sample has no comparison “nodejs-vs-python-backend”');
  const { faqs, rows, recommendations } = found;
  return {
    comparison: found,
    faqs: sample.faqs.filter(({ key }) => faqs.includes(key)),
    criteria: sample.criteria.filter(({ slug }) => rows.some(({ criterion }) => criterion === slug)),
    scenarios: sample.scenarios.filter(({ slug }) =>
      recommendations.some(({ scenario }) => scenario === slug),
    ),
  };
}

const facts = [
  'event loop',
  'non-blocking',
  'event-driven',
  'I/O-bound',
  'concurrency',
  'asyncio',
  'GIL',
  'TypeScript',
  'type hints',
  'Pydantic',
  'wrappers',
  'PyTorch',
  'scikit-learn',
  'LangChain',
  'LlamaIndex',
  'vector database',
  'pandas',
  'polars',
  'numpy',
  'Express',
  'Fastify',
  'FastAPI',
  'npm',
  'pip',
  'PyPI',
  'WebSockets',
  'Server-Sent Events',
  'Next.js',
  'HTTP',
  'message queue',
  'polyglot',
  'validation schemas',
  'data analysis',
  'scientific computing',
  'research',
  'SaaS',
  'business intelligence',
  'LLM',
  'AI feature',
  'Need help choosing?',
];

test.each(facts)('the Node.js and Python comparison mentions %s', (fact) => {
  const text = stringsIn(nodejsVsPython()).join('\n');
  // As words of their own: “pip” is not in “pipeline”.
  const literal = fact.replace(/[.?]/g, '\\$&');
  expect(text).toMatch(new RegExp(`(?<![a-z0-9])${literal}(?![a-z0-9])`, 'i'));
});

test('the Node.js and Python comparison reaches the known outcomes', () => {
  const { rows, recommendations, verdict, options, callToAction, publishedAt } = nodejsVsPython().comparison;
  const shortOf = (outcome: (typeof rows)[number]['outcome']) =>
    outcome?.kind === 'win' ? outcome.winners.join() : outcome?.label;
  expect(rows.map(({ criterion, outcome }) => [criterion, shortOf(outcome)])).toEqual([
    ['io-performance', 'nodejs'],
    ['cpu-intensive-tasks', 'python-fastapi'],
    ['type-safety', 'nodejs'],
    ['ml-ai-ecosystem', 'python-fastapi'],
    ['web-api-development', 'Both'],
    ['frontend-type-sharing', 'nodejs'],
    ['package-ecosystem-size', 'nodejs'],
  ]);
  expect(recommendations.map(({ outcome }) => shortOf(outcome))).toEqual([
    'nodejs',
    'python-fastapi',
    'python-fastapi',
  ]);
  expect(shortOf(verdict?.outcome ?? null)).toBe('nodejs');
  expect(options.map(({ chooseWhen }) => chooseWhen.length)).toEqual([4, 4]);
  expect(callToAction?.action).toBe('form');
  expect(publishedAt).toBe('2025-01-15');
});

// The page that the facts come from is not ours to publish, so the fixture holds fingerprints of its six-word runs.
test('no run of six words is taken from the page that the facts come from', () => {
  const known = new Set(seedSequences);
  expect(known.size).toBeGreaterThan(200);
  const copied = stringsIn(sample)
    .flatMap(wordSequences)
    .filter((sequence) => known.has(fingerprint(sequence)));
  expect(copied).toEqual([]);
});
