import { expect, test } from 'vitest';
import { writeLlmsText } from '../../../src/exports/markdown/llms-text';
import { aSummary } from '../../builders/comparison';
import { aHome, aSite, aTopicCount } from '../../builders/site';

const origin = 'https://verdict.example';
const latest = [aSummary({ title: 'A [b] vs c', description: 'On | both.' })];

test('it names the site and leads to each comparison as Markdown', () => {
  const home = aHome({
    site: aSite({ description: 'Options compared.' }),
    latest,
    total: 1,
    topics: [aTopicCount()],
  });
  const text = writeLlmsText({ home, origin });
  expect(text.startsWith('# Verdict\n\n> Options compared.\n\n')).toBe(true);
  expect(text).toContain('\n## Topics\n\n- [Backend](<https://verdict.example/topics/backend>)\n');
  expect(text).toContain(
    '\n## Comparisons\n\n- [A \\[b\\] vs c](<https://verdict.example/compare/nodejs-vs-python.md>): On \\| both.\n',
  );
  expect(text).toContain('- [Sitemap](<https://verdict.example/sitemap.xml>)');
});

test('what is not listed is said to be elsewhere', () => {
  const text = writeLlmsText({ home: aHome({ latest, total: 2_000 }), origin });
  expect(text).toContain('## Latest comparisons');
  expect(text).toContain('2000 in all');
});

test('an empty site has no empty sections', () => {
  expect(writeLlmsText({ home: aHome(), origin })).not.toMatch(/## (Topics|Comparisons)/);
});
