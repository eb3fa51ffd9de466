import fc from 'fast-check';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { interchangeCollections } from '../../../src/domain/interchange/form';
import { isSame } from '../../../src/domain/interchange/list-differences';
import { parseInterchange } from '../../../src/domain/interchange/parse-interchange';
import { anInterchangeFile } from '../../builders/interchange';
import { aPerson } from '../../setup/content';
import { startTestPayload } from '../../setup/test-payload';
import { countTraces, emptyDatabase, exportText, importText, importValue } from './interchange-stage';

let payload: Payload;
let stop: () => Promise<void>;
let editor: Awaited<ReturnType<typeof aPerson>>;
let picture: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  editor = await aPerson(payload, 'editor');
  const data = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const file = { data, mimetype: 'image/png', name: 'a picture.png', size: data.length };
  picture = (await payload.create({ collection: 'media', data: { alt: 'Red' }, file })).filename ?? '';
});
afterAll(() => stop());

test('whatever editors may write comes back to the last field, byte by byte, and twice is once', async () => {
  const parts = { picture, person: editor.slug ?? '' };
  await fc.assert(
    fc.asyncProperty(anInterchangeFile(parts), async (file) => {
      await emptyDatabase(payload);
      const report = await importValue(file, { payload, user: editor });
      expect(report.problems).toEqual([]);
      const first = await exportText(payload, editor, { drafts: true });
      expect(first.leftOut).toEqual([]);
      // The words of a picture are written for who reads the file; they are not part of what is imported.
      expectSameContent(JSON.parse(first.text, withoutAlt), JSON.parse(JSON.stringify(file)));
      const before = await countTraces(payload);
      const again = await importText(first.text, { payload, user: editor });
      expect(again.documents.filter(({ action }) => action !== 'unchanged')).toEqual([]);
      expect(await countTraces(payload)).toEqual(before);
      await emptyDatabase(payload);
      expect((await importText(first.text, { payload, user: editor })).problems).toEqual([]);
      expect((await exportText(payload, editor, { drafts: true })).text).toBe(first.text);
    }),
    { numRuns: 15 },
  );
}, 180_000);

/** Everything that the file holds is in the export: document by document, whatever the order of the documents. */
function expectSameContent(exported: unknown, given: unknown): void {
  const [left, right] = [parseInterchange(exported).entries, parseInterchange(given).entries];
  for (const collection of interchangeCollections) {
    expect(left[collection]).toHaveLength(right[collection].length);
    for (const { named, form } of right[collection]) {
      const found = left[collection].find((entry) => entry.named.name === named.name)?.form;
      if (!isSame(found, form)) expect(found).toEqual(form);
    }
  }
}

function withoutAlt(key: string, value: unknown): unknown {
  return key === 'alt' ? undefined : value;
}
