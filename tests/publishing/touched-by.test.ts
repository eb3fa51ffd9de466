import { expect, test } from 'vitest';
import { decideAction, type PublicChange } from '../../src/publishing/public-change';
import { touchedBy } from '../../src/publishing/touched-by';

function aChange(changes: Partial<PublicChange>): PublicChange {
  return {
    collection: 'comparisons',
    id: 1,
    action: 'changed',
    title: 'x',
    before: null,
    after: null,
    ...changes,
  };
}

const published = (slug: string) => ({ slug, _status: 'published', updated_at: slug });

test('what was never public touches nothing', () => {
  expect(touchedBy(aChange({ after: { slug: 'a', _status: 'draft' } }))).toEqual({ paths: [], tags: [] });
});

test('a renamed page touches both its addresses', () => {
  const change = aChange({ collection: 'pages', before: published('about'), after: published('about-us') });
  expect(touchedBy(change).paths.slice(0, 2)).toEqual(['/about-us', '/about']);
});

test('a comparison touches the one file of the sitemap that it stands in', () => {
  const { paths } = touchedBy(aChange({ id: 12_345, after: published('a') }));
  expect(paths.filter((path) => path.startsWith('/sitemaps/comparisons'))).toEqual([
    '/sitemaps/comparisons-7.xml*',
  ]);
});

test('a definition that moves touches its hub at both addresses, with all pages', () => {
  const change = aChange({ collection: 'criteria', before: published('speed'), after: published('pace') });
  expect(touchedBy(change).paths).toEqual([
    '/criteria/pace',
    '/criteria/pace/*',
    '/criteria/speed',
    '/criteria/speed/*',
    '/compare.json*',
    '/sitemap.xml*',
    '/sitemaps/criteria-*',
  ]);
});

test('a redirect touches the address it starts from, the old one too', () => {
  const change = aChange({ collection: 'redirects', before: { from: '/a' }, after: { from: '/b' } });
  expect(touchedBy(change).paths).toEqual(['/a', '/b']);
});

test('a changed or deleted picture may be anywhere, a new one is nowhere', () => {
  const image = { id: 1, updated_at: '1' };
  expect(
    touchedBy(aChange({ collection: 'media', before: image, after: { ...image, updated_at: '2' } })).paths,
  ).toEqual(['*']);
  expect(touchedBy(aChange({ collection: 'media', before: image, action: 'deleted' })).paths).toEqual(['*']);
  expect(touchedBy(aChange({ collection: 'media', after: image, action: 'created' })).paths).toEqual([]);
});

test('a redirect for a comparison is one for its other forms too', () => {
  const change = aChange({ collection: 'redirects', after: { from: '/compare/old' }, action: 'created' });
  expect(touchedBy(change).paths).toEqual([
    '/compare/old',
    '/compare/old.json',
    '/compare/old.md',
    '/compare/old.csv',
    '/compare/old.png',
    '/embed/old',
  ]);
});

test('messages, keys and the log touch no page', () => {
  for (const collection of ['inquiries', 'api-clients', 'activity', 'webhooks']) {
    expect(touchedBy(aChange({ collection, after: { id: 1 } }))).toEqual({ paths: [], tags: [] });
  }
});

test('the public rows before and after tell what happened', () => {
  const draft = { _status: 'draft', updated_at: '1' };
  expect(decideAction(null, draft)).toBe('created');
  expect(decideAction(draft, { ...draft, updated_at: '2' })).toBe('saved draft');
  expect(decideAction(draft, published('a'))).toBe('published');
  expect(decideAction(published('a'), published('b'))).toBe('changed');
  expect(decideAction(published('a'), published('a'))).toBe('saved draft');
  expect(decideAction(published('a'), draft)).toBe('unpublished');
  expect(decideAction(published('a'), null)).toBe('deleted');
});
