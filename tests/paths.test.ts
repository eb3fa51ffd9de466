import { expect, test } from 'vitest';
import {
  comparisonPaths,
  feedPath,
  formsOf,
  indexNowKeyPath,
  internalRoute,
  llmsPath,
  robotsPath,
  sitemapPath,
  sitemapShardPath,
  slugOfComparisonPath,
  twinRewrites,
} from '../src/paths';

test('what a route answers is rewritten, and nothing else is', () => {
  const twins = [
    '/compare/a-vs-b.json',
    '/compare/a-vs-b.md',
    '/compare/a-vs-b.csv',
    '/compare/a-vs-b.png',
    feedPath('rss'),
    feedPath('atom', 'databases'),
    sitemapPath,
    sitemapShardPath('comparisons', 12),
    robotsPath,
    llmsPath,
    indexNowKeyPath('a1b2c3d4'),
  ];
  expect(twins.map(internalRoute)).toEqual(twins.map((path) => `/twins${path}`));
  const pages = [
    '/',
    '/compare',
    '/compare/a-vs-b',
    '/compare/page/2',
    '/topics/a',
    '/about',
    '/embed/a-vs-b',
  ];
  const others = [
    '/api/comparisons/1/table.csv',
    '/api/media/file/a.png',
    '/_next/static/x.json',
    '/favicon.svg',
  ];
  for (const path of [...pages, ...others]) expect(internalRoute(path)).toBe(path);
});

test('every rewrite leads below /twins, under the address it began with', () => {
  for (const { source, destination } of twinRewrites) {
    expect(destination).toBe(`/twins${source.replace(/\(.*\)$/, '')}`);
  }
});

test('a comparison is known by each of its addresses', () => {
  const paths = comparisonPaths('a-vs-b');
  expect(paths).toContain('/compare/a-vs-b.md');
  expect(paths.map(slugOfComparisonPath)).toEqual(paths.map(() => 'a-vs-b'));
  expect(formsOf('/compare/a-vs-b')).toEqual(paths);
  for (const path of ['/compare', '/compare/page/2', '/topics/a', '/about', '/compare/a.json']) {
    expect(formsOf(path)).toEqual([path]);
  }
  for (const path of ['/compare', '/compare/page/2', '/topics/a'])
    expect(slugOfComparisonPath(path)).toBeNull();
});
