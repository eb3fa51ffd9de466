import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseRichText } from '../../src/domain/parse-rich-text';
import { plainText } from '../../src/domain/rich-text';
import { api, loginAs } from '../setup/api';
import { aPerson } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let writer: string;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  writer = await loginAs(payload, (await aPerson(payload, 'writer')).email);
});
afterAll(() => stop());

const wanted = (...names: readonly string[]) => ({
  method: 'POST',
  authorization: writer,
  body: { definitions: names.map((name) => ({ name })) },
});

async function aKey(scope: 'read-published' | 'read-drafts' | 'write-drafts'): Promise<string> {
  const { key } = await payload.create({ collection: 'api-clients', data: { name: scope, scopes: [scope] } });
  return `Bearer ${key}`;
}

test('visitors and keys for published content are told no names and create nothing', async () => {
  const reading = await aKey('read-published');
  const readingDrafts = await aKey('read-drafts');
  const body = { definitions: [{ name: 'Nobody’s' }] };
  for (const collection of ['options', 'criteria', 'scenarios', 'faqs']) {
    const path = `/${collection}/names`;
    expect((await api(payload, path)).status).toBe(401);
    expect((await api(payload, path, { method: 'POST', body })).status).toBe(401);
    expect((await api(payload, path, { authorization: reading })).status).toBe(403);
    expect((await api(payload, path, { authorization: readingDrafts })).status).toBe(200);
    expect((await api(payload, path, { method: 'POST', body, authorization: readingDrafts })).status).toBe(
      403,
    );
  }
  expect((await payload.count({ collection: 'options' })).totalDocs).toBe(0);
});

test('a name is a draft that is found again, whatever its case and accents', async () => {
  const first = await api(payload, '/criteria/names', wanted('Écosystème'));
  expect(first.status).toBe(200);
  const again = await api(payload, '/criteria/names', wanted(' ecosysteme '));
  expect(again.body.definitions).toEqual(first.body.definitions);
  const { docs } = await payload.find({ collection: 'criteria', draft: true });
  expect(docs.map(({ name, _status }) => [name, _status])).toEqual([['Écosystème', 'draft']]);
});

test('a definition that autosave began is known by the name of its newest draft', async () => {
  const { id } = await payload.create({ collection: 'options', data: { name: '' }, draft: true });
  await payload.update({ collection: 'options', id, data: { name: 'Begun' }, draft: true, autosave: true });
  const { body } = await api(payload, '/options/names', { authorization: writer });
  expect(body.definitions).toContainEqual({ id, name: 'Begun', group: '' });
});

test('of two with the same name the public one is taken', async () => {
  await payload.create({ collection: 'options', data: { name: 'Twice', _status: 'draft' }, draft: true });
  const { id } = await payload.create({
    collection: 'options',
    data: { name: 'Twice', _status: 'published' },
  });
  const { body } = await api(payload, '/options/names', wanted('twice'));
  expect(body.definitions.map((definition: { id: number }) => definition.id)).toEqual([id]);
});

test('names asked for at the same time are created once', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => api(payload, '/options/names', wanted('At once'))));
  const ids = answers.map(({ body }) => body.definitions[0].id);
  expect(new Set(ids).size).toBe(1);
});

test('when one of them cannot be created, none is', async () => {
  await payload.db.pool.query(`CREATE FUNCTION refuse_it() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF NEW.name = 'Refused' THEN RAISE 'no'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER refuse_it BEFORE INSERT ON criteria FOR EACH ROW EXECUTE FUNCTION refuse_it()`);
  const { status } = await api(payload, '/criteria/names', wanted('Good one', 'Refused'));
  expect(status).toBeGreaterThanOrEqual(400);
  const { body } = await api(payload, '/criteria/names', { authorization: writer });
  expect(JSON.stringify(body)).not.toContain('Good one');
});

test('a malformed request is refused with the reason', async () => {
  for (const body of [
    {},
    { definitions: [] },
    { definitions: [{ name: ' ' }] },
    { definitions: [{ name: 'x'.repeat(301) }] },
  ]) {
    const { status } = await api(payload, '/options/names', { method: 'POST', authorization: writer, body });
    expect(status).toBe(400);
  }
  const many = Array.from({ length: 251 }, (_, index) => `Many ${index}`);
  const { status, body } = await api(payload, '/options/names', wanted(...many));
  expect(status).toBe(400);
  expect(body.errors[0].message).toContain('up to 250 names at a time');
});

test('a scenario is a draft of that name, found again by it', async () => {
  const first = await api(payload, '/scenarios/names', wanted('A shop for two'));
  const again = await api(payload, '/scenarios/names', wanted('a SHOP for two'));
  expect(again.body.definitions).toEqual(first.body.definitions);
  const { docs } = await payload.find({ collection: 'scenarios', draft: true });
  expect(docs.map(({ name, _status }) => [name, _status])).toEqual([['A shop for two', 'draft']]);
});

const asked = (name: string, answer?: string) => ({
  method: 'POST',
  authorization: writer,
  body: { definitions: [{ name, ...(answer === undefined ? {} : { answer }) }] },
});

test('a question comes with its answer, in the words that were typed', async () => {
  const { body } = await api(
    payload,
    '/faqs/names',
    asked('Can I change later?', 'Yes.\n\nIt takes <b>an evening</b>.'),
  );
  const [{ id }] = body.definitions;
  const faq = await payload.findByID({ collection: 'faqs', id, draft: true });
  expect([faq.question, faq._status]).toEqual(['Can I change later?', 'draft']);
  expect(plainText(parseRichText(faq.answer))).toContain('It takes <b>an evening</b>.');
  const names = await api(payload, '/faqs/names', { authorization: writer });
  expect(names.body.definitions).toContainEqual({ id, name: 'Can I change later?', group: '' });
});

test('a question that exists is found by its words, and never swallows another answer', async () => {
  const first = await api(payload, '/faqs/names', asked('Is it free?', 'Yes.'));
  const again = await api(payload, '/faqs/names', asked('is it free?'));
  expect(again.body.definitions).toEqual(first.body.definitions);
  const other = await api(payload, '/faqs/names', asked('Is it free?', 'No.'));
  expect(other.status).toBe(409);
  expect(other.body.errors[0].message).toContain('“Is it free?” is asked already');
});

test('an answer for anything but a question, and one beyond all measure, is refused', async () => {
  const toOption = await api(payload, '/options/names', asked('Node', 'An answer'));
  expect([toOption.status, toOption.body.errors[0].message]).toEqual([400, 'Only questions have answers.']);
  expect((await api(payload, '/faqs/names', asked('Long?', 'x'.repeat(10_001)))).status).toBe(400);
});
