import { expect, test } from 'vitest';
import { EmbeddedComparison } from '../../src/components/comparison/embedded-comparison';
import { aComparison } from '../builders/comparison';
import { aCompleteComparison } from '../builders/complete-comparison';
import { markupOf, tableOf } from '../builders/rendered';
import { aSite } from '../builders/site';

const page = 'https://verdict.example/compare/nodejs-vs-python';

test('it is the table and where that comes from, and nothing else', () => {
  const markup = markupOf(
    <EmbeddedComparison comparison={aCompleteComparison()} site={aSite()} page={page} />,
  );
  expect(tableOf(markup).length).toBe(9);
  const links = [...markup.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
  expect(links.filter((href) => !/^\/(?:options|criteria)\//.test(href))).toEqual([page]);
  expect(markup).toContain('<bdi>Node.js vs Python</bdi></a> by <bdi>Verdict</bdi>');
  expect(markup).not.toMatch(/<h[2-6]|<script|<nav/);
});

test('without a table it leads to the comparison', () => {
  const markup = markupOf(<EmbeddedComparison comparison={aComparison()} site={aSite()} page={page} />);
  expect(markup).not.toContain('<table');
  expect(markup).toContain(`href="${page}"`);
});
