import sharp from 'sharp';
import { expect, test } from 'vitest';
import { describeSharePicture } from '../../../src/exports/share-picture/describe';
import { drawSharePicture } from '../../../src/exports/share-picture/draw';
import { aComparison, anOption, aRow } from '../../builders/comparison';

const marker = [255, 224, 74];

async function draw(changes: Parameters<typeof aComparison>[0] = {}) {
  const png = await drawSharePicture(describeSharePicture(aComparison(changes), 'Verdict'));
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => [
    ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
  ];
  /** Rows of a column range in which something dark is drawn. */
  const inked = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => from + index).filter((y) =>
      Array.from({ length: info.width }, (_, x) => x).some((x) => pixel(x, y).every((value) => value < 150)),
    );
  return { png, info, pixel, inked };
}

const verdict = { outcome: { kind: 'win', winners: [1] }, text: [] } as const;

test('it says in words what is compared, and what is recommended', () => {
  const rows = [aRow(), aRow()];
  expect(describeSharePicture(aComparison({ verdict, rows }), 'Verdict')).toEqual({
    site: 'Verdict',
    options: 'Node.js vs Python',
    title: 'Node.js vs Python',
    verdict: 'Node.js',
    facts: '2 criteria · 15 January 2025',
  });
  expect(describeSharePicture(aComparison(), 'Verdict').verdict).toBeNull();
});

test('it is 1200 by 630, small, and has letters where the options and the verdict stand', async () => {
  const { png, info, pixel, inked } = await draw({ verdict });
  expect([info.width, info.height]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(60_000);
  expect(pixel(5, 600).map((value, index) => Math.abs(value - (marker[index] ?? 0)) < 8)).toEqual([
    true,
    true,
    true,
  ]);
  expect(inked(140, 250).length).toBeGreaterThan(40);
  expect(inked(490, 610).length).toBeGreaterThan(30);
});

test('without a verdict nothing is marked as the winner', async () => {
  const { pixel } = await draw();
  expect(pixel(5, 600)[2]).toBeGreaterThan(200);
});

test('the same words are the same picture; another verdict is another one', async () => {
  const [first, again, other] = await Promise.all([
    draw({ verdict }),
    draw({ verdict }),
    draw({ verdict: { ...verdict, outcome: { kind: 'tie' } } }),
  ]);
  expect(Buffer.compare(first.png, again.png)).toBe(0);
  expect(Buffer.compare(first.png, other.png)).not.toBe(0);
});

test.for([
  ['long', 'A name that goes on and on without an end '.repeat(10)],
  ['unbroken', 'x'.repeat(500)],
  ['hostile', '<b>&amp;</b> </span><span size="999999">" \u0000\u0007'],
  ['empty', ''],
  ['in other letters', '日本語 العربية हिन्दी 🎉'],
] as const)('%s words stay in their place', async ([, words]) => {
  const options = [anOption({ name: words }), anOption({ id: 2, name: words })];
  const { info, inked, pixel } = await draw({ title: words, options, verdict });
  expect([info.width, info.height]).toEqual([1200, 630]);
  // The edge and the gap above the band stay free.
  expect(inked(612, 630)).toEqual([]);
  expect(inked(402, 419)).toEqual([]);
  for (const y of [150, 200, 300, 500]) expect(pixel(1190, y).some((value) => value > 200)).toBe(true);
});
