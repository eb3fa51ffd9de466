import { handleEndpoints, type Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { largestFile } from '../../../src/domain/interchange/largest-file';
import { loginAs } from '../../setup/api';
import { aPerson, prose } from '../../setup/content';
import { startTestPayload } from '../../setup/test-payload';
import { countTraces } from './interchange-stage';

let payload: Payload;
let stop: () => Promise<void>;
let editor: string;
let id: number;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  const option = { name: '=cmd|x', _status: 'draft' } as const;
  const { id: first } = await payload.create({ collection: 'options', data: option, draft: true });
  const data = { title: 'A table', options: [{ option: first }], _status: 'draft' as const };
  ({ id } = await payload.create({ collection: 'comparisons', data, draft: true }));
});
afterAll(() => stop());

const answer = z.object({
  isWritten: z.boolean().optional(),
  documents: z.array(z.object({ action: z.string() })).optional(),
  problems: z
    .array(z.object({ line: z.number(), column: z.number(), field: z.string(), message: z.string() }))
    .optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

async function send(path: string, body: BodyInit) {
  const headers = { authorization: editor };
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
  const request = new Request(`http://127.0.0.1:3000/api/comparisons${path}`, init);
  const response = await handleEndpoints({ config: payload.config, request });
  return { status: response.status, ...answer.parse(await response.json()) };
}

function reasonsOf({ problems, errors }: Awaited<ReturnType<typeof send>>): readonly string[] {
  return problems
    ? problems.map(({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`)
    : (errors ?? []).map(({ message }) => message);
}

const file = { format: 'verdict/comparisons', version: 1, topics: [{ name: 'Réseaux' }] };
const good = JSON.stringify(file, null, 2);
const inEncoding = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

test.for<readonly [string, string | Uint8Array<ArrayBuffer>, number, readonly (string | RegExp)[]]>([
  [
    'in Latin-1',
    inEncoding(good, 'latin1'),
    400,
    ['The file is not UTF-8 text (line 6). Save it as UTF-8 and try again.'],
  ],
  [
    'in UTF-16',
    inEncoding(`\ufeff${good}`, 'utf16le'),
    400,
    ['The file is not UTF-8 text (line 1). Save it as UTF-8 and try again.'],
  ],
  ['truncated', good.slice(0, -5), 422, [/^8:1 : the text ends early: a comma or ] is missing$/]],
  ['cut within a text', good.slice(0, good.indexOf('seaux')), 422, [/^6:15 : a text has no closing quote$/]],
  ['twice in a row', `${good}\n${good}`, 422, [/^10:1 : this is not JSON: nothing more should stand here/]],
  [
    'nested 10,000 deep',
    '['.repeat(10_000) + ']'.repeat(10_000),
    422,
    [/^1:121 : nested more than 120 levels deep$/],
  ],
  [
    'nested 10,000 deep in prose',
    `{"format":"verdict/comparisons","version":1,"comparisons":[{"title":"T","intro":${'{"root":'.repeat(10_000)}1${'}'.repeat(10_000)}}]}`,
    422,
    [/nested more than 120 levels deep$/],
  ],
  [
    'of another version',
    good.replace('"version": 1', '"version": 2'),
    422,
    ['3:14 version: only version 1 of the format is known here'],
  ],
  [
    'of another format',
    good.replace('verdict/', 'other/'),
    422,
    ['2:13 format: this file is not of the format “verdict/comparisons”'],
  ],
  ['empty', '', 422, ['1:1 : the file is empty']],
  ['of NUL characters', '\u0000\u0000', 422, [/^1:1 : this is not JSON/]],
  [
    'with a field twice',
    good.replace('"version": 1', '"version": 1, "version": 1'),
    422,
    ['3:17 : “version” is given twice'],
  ],
  [
    'with a NUL in a name',
    good.replace('Réseaux', 'R\\u0000seaux'),
    422,
    [/^6:15 topic 1 \(.*\), name: holds a character that cannot be stored \(.* or half of one\)$/],
  ],
  ['with “__proto__”', good.replace('"name"', '"__proto__"'), 422, ['6:7 : “__proto__” is no field']],
])('a file %s is refused with its place, and nothing is written', async ([, body, status, reasons]) => {
  const before = await countTraces(payload);
  const refused = await send('/import', body);
  expect(refused.status).toBe(status);
  const said = reasonsOf(refused);
  expect(said).toHaveLength(reasons.length);
  for (const [index, reason] of reasons.entries())
    if (typeof reason === 'string') expect(said[index]).toBe(reason);
    else expect(said[index]).toMatch(reason);
  expect(await countTraces(payload)).toEqual(before);
});

test('a byte order mark and carriage returns are read over, and places count lines', async () => {
  const windows = `\ufeff${good.replaceAll('\n', '\r\n')}`;
  expect(await send('/import?dryRun=true', windows)).toMatchObject({ status: 200, problems: [] });
  const wrong = await send('/import', windows.replace('"Réseaux"', '7'));
  expect(reasonsOf(wrong)).toEqual(['6:15 topic 1, name: must be text']);
});

test('a file that is larger than it may be is refused while it is read', async () => {
  let sent = 0;
  const part = new Uint8Array(1024 * 1024).fill(0x20);
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += part.byteLength;
      controller.enqueue(part);
    },
  });
  for (const path of ['/import', `/${id}/table`]) {
    const refused = await send(path, path === '/import' ? endless : new Uint8Array(largestFile + 1));
    expect([refused.status, ...reasonsOf(refused)]).toEqual([
      413,
      'The file is larger than 64 MB: split it.',
    ]);
  }
  expect(sent).toBeLessThan(largestFile + 8 * part.byteLength);
});

test('a file of exactly the largest size is read, and its last mistake is found', async () => {
  const text = good.replace('"Réseaux"', '7');
  const padded = text + ' '.repeat(largestFile - Buffer.byteLength(text) - 1);
  expect(reasonsOf(await send('/import', `${padded}x`))).toEqual([
    expect.stringMatching(/^9:\d+ : this is not JSON: nothing more should stand here, not “x”$/),
  ]);
  expect(reasonsOf(await send('/import', padded))).toEqual(['6:15 topic 1, name: must be text']);
}, 60_000);

test.for<readonly [string, string | Uint8Array<ArrayBuffer>, number, readonly (string | RegExp)[]]>([
  ['in Latin-1', inEncoding('Criterion,Note\nS,é\n', 'latin1'), 400, [/not UTF-8 text \(line 2\)/]],
  [
    'with an open quote',
    'Criterion,Note\nS,"never closed\n',
    422,
    [/^2:1 : this is no table of .*: a field begins with a quotation mark that is never closed$/],
  ],
  ['of NUL characters', 'Criterion\n\u0000', 422, ['2:1 : holds a character that cannot be stored (NUL)']],
  ['empty', '', 422, ['1:1 : the file is empty']],
  [
    'that is JSON',
    good,
    422,
    [/^2:1 : this is no table of .*: a field with a quotation mark in it must stand in quotes/],
  ],
])('a table %s is refused with its place, and nothing is written', async ([, body, status, reasons]) => {
  const before = await countTraces(payload);
  const refused = await send(`/${id}/table`, body);
  expect(refused.status).toBe(status);
  for (const [index, reason] of reasons.entries()) expect(reasonsOf(refused)[index]).toMatch(reason);
  expect(await countTraces(payload)).toEqual(before);
});

test.for(['\n', '\r\n', '\r'])(
  'a table with lines that end in %j, a mark and semicolons is read',
  async (end) => {
    const table = `\ufeff${['Criterion;Weight;Note', 'Speed;2,5;"a;b"', ';;', 'Cost;;'].join(end)}${end}`;
    const dry = await send(`/${id}/table?dryRun=true`, table);
    expect([dry.status, dry.problems, dry.documents?.length]).toEqual([200, [], 3]);
  },
);

test('nothing of a table runs as a formula in a spreadsheet, and all of it comes back', async () => {
  const texts = [
    '=HYPERLINK("https://evil.example";"x")',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    "'=1",
    '＝1',
  ];
  const criteria = texts.map((name) => ({ name }));
  const comparison = {
    ...{ title: 'Formulas', intro: prose('x'), options: [{ option: '=cmd|x' }] },
    rows: texts.map((criterion) => ({
      ...{ criterion, note: criterion, cells: [{ option: '=cmd|x', text: criterion, note: criterion }] },
      outcome: { kind: 'win', winners: ['=cmd|x'], label: criterion.slice(0, 60) },
    })),
  };
  const sent = { format: file.format, version: 1, comparisons: [comparison], criteria };
  expect(reasonsOf(await send('/import', JSON.stringify(sent)))).toEqual([]);
  const where = { title: { equals: 'Formulas' } };
  const { docs } = await payload.find({ collection: 'comparisons', where, draft: true, depth: 0 });
  const address = `http://127.0.0.1:3000/api/comparisons/${docs[0]?.id}/table.csv`;
  const request = new Request(address, { headers: { authorization: editor } });
  const csv = await (await handleEndpoints({ config: payload.config, request })).text();
  const fields = csv.split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((field) => field.replace(/^"/, ''));
  expect(fields.filter((field) => /^[=+\-@\t\r＝]/.test(field))).toEqual([]);
  expect(csv).toContain("'=cmd|x: text");
  const same = await send(`/${docs[0]?.id}/table`, csv);
  expect([same.problems, same.documents]).toEqual([[], [expect.objectContaining({ action: 'unchanged' })]]);
});
