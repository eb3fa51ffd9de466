import type { Payload } from 'payload';
import { handleEndpoints } from 'payload';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { api, loginAs } from '../setup/api';
import { aPerson } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let editor: string;
let writer: string;
let configured: Payload['email'];

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  configured = payload.email;
  editor = await loginAs(payload, (await aPerson(payload, 'editor')).email);
  writer = await loginAs(payload, (await aPerson(payload, 'writer')).email);
});
afterAll(() => stop());
afterEach(() => {
  delivery.mode = 'taken';
  outbox.length = 0;
  payload.email = configured;
});

type Mail = Parameters<Payload['sendEmail']>[0];
const outbox: Mail[] = [];
const delivery: { mode: 'taken' | 'refused' } = { mode: 'taken' };

/** A mail server of our own in the place of the configured one. */
function withMailServer(): void {
  payload.email = { ...configured, name: 'captured' };
  vi.spyOn(payload, 'sendEmail').mockImplementation(async (mail: Mail) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (delivery.mode === 'refused') throw new Error('550 no such mailbox');
    outbox.push(mail);
  });
}

let count = 0;

async function anInquiry(changes: { email?: string; name?: string; message?: string } = {}) {
  count += 1;
  const data = { name: 'Ada', email: `ada${count}@example.org`, message: 'Which of the two?', ...changes };
  // Each from an address of its own, which may send five an hour.
  const req = { headers: new Headers({ 'x-verdict-client': `10.0.0.${count}` }) };
  return payload.create({ collection: 'inquiries', data: { ...data, status: 'new' }, req });
}

const post = (path: string, body: object, authorization: string | null = editor) =>
  api(payload, path, { method: 'POST', authorization, body });

async function stored(id: number) {
  return payload.findByID({ collection: 'inquiries', id, depth: 0 });
}

async function activityOf(id: number) {
  const { rows } = await payload.db.pool.query(
    "SELECT * FROM activity WHERE document_collection = 'inquiries' AND document_id = $1 ORDER BY id",
    [id],
  );
  return rows;
}

test('an answer goes to its sender with the question below it, and is kept with who sent it', async () => {
  withMailServer();
  const { id, email } = await anInquiry({ name: 'Ada\r\nBcc: all@example.org' });
  const { status, body } = await post(`/inquiries/${id}/reply`, { message: 'Take the first.' });
  expect([status, body]).toEqual([200, { delivered: true }]);
  expect(outbox).toHaveLength(1);
  expect(outbox[0]?.to).toEqual({ name: 'Ada Bcc: all@example.org', address: email });
  expect(outbox[0]?.text).toBe('Take the first.\n\n— You wrote:\n> Which of the two?\n');
  const kept = await stored(id);
  expect(kept.status).toBe('answered');
  expect(kept.replies).toMatchObject([
    { message: 'Take the first.', sentBy: expect.stringMatching(/^editor/) },
  ]);
  expect((await activityOf(id)).map(({ action }) => action)).toEqual(['answered']);
});

test('pressing twice sends once', async () => {
  withMailServer();
  const { id } = await anInquiry();
  const answers = await Promise.all(
    [1, 2, 3].map(() => post(`/inquiries/${id}/reply`, { message: 'Once.' })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  expect(outbox).toHaveLength(1);
  expect((await stored(id)).replies).toHaveLength(1);
});

test('what the mail server does not take is not noted as sent', async () => {
  withMailServer();
  delivery.mode = 'refused';
  const { id } = await anInquiry();
  const { status, body } = await post(`/inquiries/${id}/reply`, { message: 'Lost?' });
  expect([status, body.errors[0].message]).toEqual([
    502,
    'The mail server did not take the answer. Nothing was sent; please try again.',
  ]);
  expect(await stored(id)).toMatchObject({ status: 'new', replies: [] });
});

test('without a mail server nothing is called sent', async () => {
  const { id } = await anInquiry();
  const { status, body } = await post(`/inquiries/${id}/reply`, { message: 'Hello' });
  expect([status, body]).toEqual([200, { delivered: false }]);
  expect(await stored(id)).toMatchObject({ status: 'new', replies: [] });
});

test('only publishers answer, export and erase', async () => {
  const { id, email } = await anInquiry();
  for (const [authorization, expected] of [
    [null, 401],
    [writer, 403],
  ] as const) {
    expect((await post(`/inquiries/${id}/reply`, { message: 'x' }, authorization)).status).toBe(expected);
    expect((await post('/inquiries/erase', { email }, authorization)).status).toBe(expected);
    expect((await api(payload, '/inquiries/export', { authorization })).status).toBe(expected);
  }
  expect((await stored(id)).email).toBe(email);
});

test('empty, huge and malformed requests are refused in words', async () => {
  const { id } = await anInquiry();
  const reply = (body: object) => post(`/inquiries/${id}/reply`, body);
  expect((await reply({ message: '   ' })).status).toBe(400);
  expect((await reply({ message: 7 })).status).toBe(400);
  expect((await reply({ message: 'x'.repeat(10_001) })).body.errors[0].message).toBe(
    'Keep the answer under 10,000 characters.',
  );
  expect((await post('/inquiries/999999/reply', { message: 'x' })).status).toBe(404);
  expect((await post('/inquiries/erase', { email: 'nobody' })).status).toBe(400);
  expect((await post('/inquiries/erase', { email: 'nobody@example.org' })).status).toBe(404);
});

test('erasing takes everything personal of that person, and nothing of anybody else', async () => {
  withMailServer();
  const email = 'Grace.Hopper@example.org';
  const first = await anInquiry({ email, name: 'Grace Hopper' });
  await payload.update({ collection: 'inquiries', id: first.id, data: { notes: 'Called back' } });
  const second = await anInquiry({ email: email.toLowerCase(), name: 'Grace Hopper' });
  const other = await anInquiry();
  await post(`/inquiries/${first.id}/reply`, { message: 'Dear Grace' });
  const { status, body } = await post('/inquiries/erase', { email });
  expect([status, body]).toEqual([200, { erased: 2 }]);
  const { rows } = await payload.db.pool.query(
    `SELECT to_jsonb(i)::text AS everything FROM inquiries i
     UNION ALL SELECT to_jsonb(r)::text FROM inquiries_replies r
     UNION ALL SELECT to_jsonb(a)::text FROM activity a`,
  );
  const everything = rows.map(({ everything }) => everything).join('\n');
  expect(everything).not.toMatch(/grace|hopper|called back/i);
  expect(await stored(first.id)).toMatchObject({ status: 'closed', name: 'Erased', replies: [] });
  expect((await stored(first.id)).erasedAt).not.toBeNull();
  expect((await stored(first.id)).createdAt).toBe(first.createdAt);
  expect((await stored(other.id)).name).toBe('Ada');
  expect((await activityOf(second.id)).map(({ action, title }) => [action, title])).toEqual([
    ['erased', `Inquiry ${second.id}`],
  ]);
  expect((await post(`/inquiries/${first.id}/reply`, { message: 'x' })).status).toBe(409);
});

test('the activity log never names who wrote, whatever is done with the message', async () => {
  const { id } = await anInquiry({ name: 'Unmistakable Name', email: 'unmistakable@example.org' });
  const change = { method: 'PATCH', authorization: editor, body: { status: 'spam' } };
  expect((await api(payload, `/inquiries/${id}`, change)).status).toBe(200);
  expect((await api(payload, `/inquiries/${id}`, { method: 'DELETE', authorization: editor })).status).toBe(
    200,
  );
  const entries = await activityOf(id);
  expect(entries.map(({ action }) => action)).toEqual(['changed', 'deleted']);
  expect(JSON.stringify(entries)).not.toMatch(/unmistakable/i);
});

test('nobody sets the answers or the day of erasing by hand', async () => {
  const { id } = await anInquiry();
  const body = { replies: [{ message: 'Never sent', sentAt: '2026-01-01' }], erasedAt: '2026-01-01' };
  await api(payload, `/inquiries/${id}`, { method: 'PATCH', authorization: editor, body });
  expect(await stored(id)).toMatchObject({ replies: [], erasedAt: null });
});

async function exported(): Promise<{ text: string; headers: Headers }> {
  const request = new Request('http://127.0.0.1:3000/api/inquiries/export', {
    headers: { authorization: editor },
  });
  const response = await handleEndpoints({ config: payload.config, request });
  // Not as text: that would swallow the mark by which spreadsheets know UTF-8.
  const bytes = Buffer.from(await response.arrayBuffer());
  return { text: bytes.toString('utf8'), headers: response.headers };
}

test('the export holds every message, and no cell that a spreadsheet would run', async () => {
  await anInquiry({ name: '=HYPERLINK("http://evil.example")', message: '+1\n"quoted", and more' });
  for (let more = 0; more < 3; more += 1) await anInquiry({ name: '@SUM(A1)' });
  const { text, headers } = await exported();
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="inquiries-\d{4}-\d\d-\d\d\.csv"$/,
  );
  expect(
    text.startsWith('\uFEFFnumber,received,status,name,email,comparison,message,notes,answers\r\n'),
  ).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(text).toContain(`"'+1\n""quoted"", and more"`);
  expect(text).not.toMatch(/(^|,)"?[=@+]/m);
  const { totalDocs } = await payload.count({ collection: 'inquiries' });
  const numbers = text.split('\r\n').filter((line) => /^\d+,\d{4}-/.test(line));
  expect(numbers).toHaveLength(totalDocs);
});

test('an export of more than one helping is complete', async () => {
  await payload.db.pool.query(
    `INSERT INTO inquiries (name, email, message, status)
     SELECT 'Bulk', 'bulk' || n || '@example.org', 'm', 'spam' FROM generate_series(1, 1200) n`,
  );
  const { text } = await exported();
  const addresses = text.match(/bulk\d+@example\.org/g) ?? [];
  expect(new Set(addresses).size).toBe(1200);
});
