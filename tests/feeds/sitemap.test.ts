import { expect, test } from 'vitest';
import { idsOfShard, shardOf } from '../../src/domain/sitemap';
import { writeRobots } from '../../src/feeds/robots';
import { writeSitemap, writeSitemapIndex } from '../../src/feeds/sitemap';

const origin = 'https://verdict.example';
const modifiedAt = '2025-02-01T00:00:00.000Z';

test('a shard holds 2,000 ids, and each id is in the shard that names it', () => {
  expect(idsOfShard(1)).toEqual([1, 2_000]);
  expect(idsOfShard(3)).toEqual([4_001, 6_000]);
  expect([1, 2_000, 2_001, 4_000, 4_001].map(shardOf)).toEqual([1, 1, 2, 2, 3]);
});

test('the index names each file with its latest change', () => {
  expect(writeSitemapIndex([{ kind: 'comparisons', number: 2, modifiedAt }], origin)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>' +
      '<loc>https://verdict.example/sitemaps/comparisons-2.xml</loc><lastmod>2025-02-01T00:00:00.000Z</lastmod>' +
      '</sitemap></sitemapindex>\n',
  );
});

test('each kind has addresses of its own', () => {
  const locations = (kind: 'comparisons' | 'topics' | 'pages', slug: string) =>
    /<loc>(.*)<\/loc>/.exec(writeSitemap(kind, [{ slug, modifiedAt }], origin))?.[1];
  expect(locations('comparisons', 'a-vs-b')).toBe('https://verdict.example/compare/a-vs-b');
  expect(locations('topics', 'databases')).toBe('https://verdict.example/topics/databases');
  expect(locations('pages', 'about')).toBe('https://verdict.example/about');
  expect(locations('pages', '')).toBe('https://verdict.example/');
});

test('robots may read all but the panel, the API and inner addresses, and are told of the sitemap', () => {
  const robots = writeRobots(origin);
  expect(robots).toContain('\nSitemap: https://verdict.example/sitemap.xml\n');
  for (const path of ['/admin', '/api/', '/twins/']) expect(robots).toContain(`\nDisallow: ${path}\n`);
  expect(robots).toContain('\nAllow: /api/media/file/\n');
  expect(robots).not.toContain('Disallow: /\n');
});
