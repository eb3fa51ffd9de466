import fc from 'fast-check';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Form, interchangeCollections } from '../../../src/domain/interchange/form';
import { isSame } from '../../../src/domain/interchange/list-differences';
import { mapReferences } from '../../../src/domain/interchange/map-references';
import { type Entry, parseInterchange } from '../../../src/domain/interchange/parse-interchange';
import { anInterchangeFile } from '../../builders/interchange/file';
import { aPerson } from '../../setup/content';
import { startTestPayload } from '../../setup/test-payload';
import { countTraces, emptyDatabase, exportText, importText, importValue } from './interchange-stage';

// Longer and with other content: ROUND_TRIPS=200 npx vitest run --project database tests/cms/interchange/generated
const { ROUND_TRIPS, ROUND_TRIP_SEED } = process.env;
const runs = Number(ROUND_TRIPS ?? 12);
const seed = Number(ROUND_TRIP_SEED ?? (ROUND_TRIPS ? Date.now() % 2 ** 31 : 20_261_123));
const longest = ROUND_TRIPS ? runs * 5_000 : 20_000;

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

test(`whatever editors may write comes back byte by byte, and twice is once (${runs} files, seed ${seed})`, {
  timeout: longest + 60_000,
}, async () => {
  const parts = { picture, person: editor.slug ?? '' };
  const roundTrip = fc.asyncProperty(anInterchangeFile(parts), async (file) => {
    await emptyDatabase(payload);
    const report = await importValue(file, { payload, user: editor });
    expect(report.problems).toEqual([]);
    const first = await exportText(payload, editor, { drafts: true });
    expect(first.leftOut).toEqual([]);
    expectSameContent(JSON.parse(first.text), JSON.parse(JSON.stringify(file)));
    const before = await countTraces(payload);
    for (const same of [first.text, JSON.stringify(file)]) {
      const again = await importText(same, { payload, user: editor });
      expect(again.documents.filter(({ action }) => action !== 'unchanged')).toEqual([]);
      expect(await countTraces(payload)).toEqual(before);
    }
    await emptyDatabase(payload);
    expect((await importText(first.text, { payload, user: editor })).problems).toEqual([]);
    expect((await exportText(payload, editor, { drafts: true })).text).toBe(first.text);
  });
  await fc.assert(roundTrip, { numRuns: runs, seed, interruptAfterTimeLimit: longest });
});

/** Everything that the file holds is in the export: document by document, whatever the order of the documents. */
function expectSameContent(exported: unknown, given: unknown): void {
  const [left, right] = [parseInterchange(exported).entries, parseInterchange(given).entries];
  for (const collection of interchangeCollections) {
    const [found, wanted] = [left[collection].map(spoken), right[collection].map(spoken)];
    expect(found).toHaveLength(wanted.length);
    for (const { key, form } of wanted) {
      const own = found.find((entry) => entry.key === key)?.form;
      if (!isSame(own, form)) expect(own).toEqual(form);
    }
  }
}

/** Cells in the order of the options; without the words of pictures, which are written for who reads the file. */
function spoken({ named, form }: Entry): { key: string; form: Form | null } {
  const key = named.slug ?? named.name;
  const plain =
    form && JSON.parse(JSON.stringify(form, (field, value) => (field === 'alt' ? undefined : value)));
  return { key, form: plain && 'title' in plain ? mapReferences(plain, (_, reference) => reference) : plain };
}
