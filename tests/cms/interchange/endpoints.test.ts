import { handleEndpoints, type Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginAs } from '../../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../../setup/content';
import { startTestPayload } from '../../setup/test-payload';
import { countTraces } from './interchange-stage';

let payload: Payload;
let stop: () => Promise<void>;
let editor: string;
let writer: string;
let id: number;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  writer = await loginAs(payload, (await aPerson(payload, 'writer')).email);
  const data = comparisonData(await someDefinitions(payload), { slug: 'a-vs-b', _status: 'published' });
  ({ id } = await payload.create({ collection: 'comparisons', data }));
});
afterAll(() => stop());

interface Asked {
  readonly body?: string | Uint8Array;
  readonly as?: string | null;
  readonly accept?: string;
}

async function ask(path: string, { body, as = editor, accept }: Asked = {}) {
  const headers = { ...(as ? { authorization: as } : {}), ...(accept ? { accept } : {}) };
  const request = new Request(`http://127.0.0.1:3000/api/comparisons${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }),
  });
  const response = await handleEndpoints({ config: payload.config, request });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const routes = ['/import', '/export', '/1/table', '/1/table.csv'];

test.for(routes)('a visitor is told to log in at %s', async (path) => {
  const isImport = path === '/import' || path === '/1/table';
  const { status } = await ask(path, { as: null, ...(isImport ? { body: '{}' } : {}) });
  expect(status).toBe(401);
});

test('what is exported can be imported again, and is unchanged then', async () => {
  const exported = await ask('/export?drafts=true');
  expect(exported.status).toBe(200);
  expect(exported.headers.get('content-disposition')).toBe('attachment; filename="comparisons.json"');
  const before = await countTraces(payload);
  const { status, text } = await ask('/import', { body: exported.text });
  expect([status, JSON.parse(text).documents.map(({ action }: { action: string }) => action)]).toEqual([
    200,
    Array(6).fill('unchanged'),
  ]);
  expect(await countTraces(payload)).toEqual(before);
});

test('a file with problems is answered 422 with all of them', async () => {
  const { status, text } = await ask('/import', {
    body: '{"format":"verdict/comparisons","version":1,"topics":[{}]}',
  });
  expect(status).toBe(422);
  expect(JSON.parse(text).problems).toEqual([
    { line: 1, column: 55, field: 'topic 1, name', message: 'is missing: text must stand here' },
  ]);
});

test('progress is told line by line to who asks for lines', async () => {
  const { text: file } = await ask('/export?drafts=true');
  const { text } = await ask('/import?dryRun=true', { body: file, accept: 'application/x-ndjson' });
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ progress: { done: 0, total: 6 } });
  expect(lines.at(-1)).toMatchObject({ report: { isWritten: false, problems: [] } });
});

test('a writer may not publish by import', async () => {
  const { status, text } = await ask('/import?publish=true', {
    as: writer,
    body: '{"format":"verdict/comparisons","version":1,"topics":[{"name":"T"}]}',
  });
  expect([status, JSON.parse(text).errors[0].message]).toEqual([
    403,
    'You may not publish. Import as drafts, and ask an editor to publish them.',
  ]);
});

test('a file that is no text is refused', async () => {
  const { status, text } = await ask('/import', { body: new Uint8Array([0xff, 0xfe, 0x00]) });
  expect([status, JSON.parse(text).errors[0].message]).toEqual([
    400,
    'The file is not UTF-8 text (line 1). Save it as UTF-8 and try again.',
  ]);
});

test('the table goes out as CSV and comes back unchanged, or with what was changed', async () => {
  const { text: csv, headers } = await ask(`/${id}/table.csv`);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const before = await countTraces(payload);
  const same = JSON.parse((await ask(`/${id}/table`, { body: `\ufeff${csv}` })).text);
  expect(same.documents).toMatchObject([{ action: 'unchanged' }]);
  expect(await countTraces(payload)).toEqual(before);

  const changed = `${csv.replace('Fast,9', 'Slow,2')}=Cost,3,tie,,,,,,,,,,,\r\n`;
  const dry = JSON.parse((await ask(`/${id}/table?dryRun=true`, { body: changed })).text);
  expect(dry.problems).toEqual([]);
  expect(
    dry.documents.map(({ action, name }: { action: string; name: string }) => `${action} ${name}`),
  ).toEqual(['new =Cost', expect.stringContaining('changed A comparison of')]);
  expect(await countTraces(payload)).toEqual(before);
  expect((await ask(`/${id}/table`, { body: changed })).status).toBe(200);
  const draft = await payload.findByID({ collection: 'comparisons', id, draft: true, depth: 0 });
  const [first, second] = draft.rows ?? [];
  expect([Object.values(first?.cells ?? {})[0], second?.weight, second?.outcome?.kind]).toEqual([
    { text: 'Slow', score: 2, sources: [{ url: 'https://example.org/a', title: 'A' }] },
    3,
    'tie',
  ]);
  const shown = await payload.findByID({ collection: 'comparisons', id, depth: 0 });
  expect(shown.rows).toHaveLength(1);
});

test('a table is refused by line and column, and for what does not exist', async () => {
  const { status, text } = await ask(`/${id}/table`, { body: 'Criterion,Weight\r\nSpeed,heavy\r\n' });
  expect([status, JSON.parse(text).problems]).toEqual([
    422,
    [{ line: 2, column: 2, field: 'Weight', message: '“heavy” is no number from 0 to 5' }],
  ]);
  const twice = JSON.parse(
    (await ask(`/${id}/table`, { body: 'Criterion,Weight\r\nX,1\r\nY,1\r\nX,1\r\n' })).text,
  );
  expect(twice.problems).toEqual([
    { line: 4, column: 1, field: 'Criterion', message: 'Row 3 (X): the criterion is already in row 1.' },
  ]);
  for (const wrong of ['/999999/table.csv', '/nothing/table.csv', '/99999999999/table.csv'])
    expect((await ask(wrong)).status).toBe(404);
});
