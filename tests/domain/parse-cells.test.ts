import { expect, test } from 'vitest';
import { parseCells } from '../../src/domain/parse-cells';

test('what a cell leaves out is filled in as empty', () => {
  expect(parseCells({ 7: { text: 'Fast' } })).toEqual({
    ok: true,
    cells: { 7: { text: 'Fast', score: null, note: '', sources: [], verifiedAt: null, toVerify: false } },
  });
});

test('nothing stored is a row without cells', () => {
  expect([parseCells(null), parseCells(undefined), parseCells({})]).toEqual(
    Array(3).fill({ ok: true, cells: {} }),
  );
});

test('each malformed value is refused with its option', () => {
  const refused: unknown[] = [
    { text: 7 },
    { score: -1 },
    { score: '5' },
    { text: 'a'.repeat(2001) },
    { verifiedAt: 'soon' },
    { other: 1 },
    'text',
  ];
  for (const cell of refused) {
    expect(parseCells({ 7: cell })).toMatchObject({ ok: false, problems: [{ option: 7 }] });
  }
});

test('keys that are no option ids, and values that are no cells at all, are refused', () => {
  for (const stored of [{ nodejs: { text: 'x' } }, { '-1': {} }, [], 'cells', 7]) {
    expect(parseCells(stored)).toMatchObject({ ok: false });
  }
});
