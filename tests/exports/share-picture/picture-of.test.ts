import { expect, test } from 'vitest';
import { describeSharePicture } from '../../../src/exports/share-picture/describe';
import { pictureOf } from '../../../src/exports/share-picture/picture-of';
import { aComparison } from '../../builders/comparison';

const picture = describeSharePicture(aComparison(), 'Verdict');

test('the same words are drawn once, for those who ask at the same moment as well', async () => {
  const [first, second] = await Promise.all([pictureOf(picture), pictureOf({ ...picture })]);
  expect(second).toBe(first);
  expect(await pictureOf({ ...picture, verdict: 'Tie' })).not.toBe(first);
});
