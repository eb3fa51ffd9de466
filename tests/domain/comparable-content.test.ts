import { expect, test } from 'vitest';
import { isSameContent } from '../../src/domain/comparable-content';

test('who saved it, when and in which state is no content', () => {
  const one = { title: 'A', updatedAt: '2025', _status: 'draft', reviewState: 'draft', createdBy: 1, id: 3 };
  const other = {
    title: 'A',
    updatedAt: '2026',
    _status: 'published',
    reviewState: 'approved',
    submittedBy: 2,
  };
  expect(isSameContent(one, other)).toBe(true);
});

test('nothing, an empty text and an empty list are the same', () => {
  expect(isSameContent({ title: 'A', note: '', rows: [], verdict: { text: null } }, { title: 'A' })).toBe(
    true,
  );
});

test('the order of keys says nothing, the order of a list does', () => {
  expect(isSameContent({ cells: { 1: 'a', 2: 'b' } }, { cells: { 2: 'b', 1: 'a' } })).toBe(true);
  expect(isSameContent({ faqs: [1, 2] }, { faqs: [2, 1] })).toBe(false);
});

test('list entries may be numbered anew', () => {
  expect(isSameContent({ rows: [{ id: 'x', note: 'n' }] }, { rows: [{ id: 'y', note: 'n' }] })).toBe(true);
  expect(isSameContent({ rows: [{ id: 'x', note: 'n' }] }, { rows: [{ id: 'x', note: 'm' }] })).toBe(false);
});

test('another reference is another content, however it is written', () => {
  expect(isSameContent({ faqs: [{ id: 1 }] }, { faqs: [{ id: 2 }] })).toBe(false);
  expect(isSameContent({ topic: { id: 1 } }, { topic: { id: 2 } })).toBe(false);
  expect(isSameContent({ topic: 1 }, { topic: 2 })).toBe(false);
});

test('an address and a date are content, too', () => {
  expect(isSameContent({ slug: 'a' }, { slug: 'b' })).toBe(false);
  expect(isSameContent({ publishedAt: '2025-01-01' }, {})).toBe(false);
});

test('a removed row, an emptied title and a score of nought are changes', () => {
  expect(isSameContent({ rows: [{ note: 'a' }, { note: 'b' }] }, { rows: [{ note: 'a' }] })).toBe(false);
  expect(isSameContent({ title: 'A' }, { title: '' })).toBe(false);
  expect(isSameContent({ score: 0 }, {})).toBe(false);
});
