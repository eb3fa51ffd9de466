import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ApiAnswer, api, loginAs } from '../setup/api';
import { aPerson, comparisonData, someDefinitions } from '../setup/content';
import { aReviewedDraft, reviewOf, setFourEyes, take } from '../setup/review';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
const people: Record<'writer' | 'colleague' | 'editor' | 'second' | 'admin', string> = {
  writer: '',
  colleague: '',
  editor: '',
  second: '',
  admin: '',
};
let publishKey = '';

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  const roles = {
    writer: 'writer',
    colleague: 'writer',
    editor: 'editor',
    second: 'editor',
    admin: 'admin',
  } as const;
  for (const name of ['writer', 'colleague', 'editor', 'second', 'admin'] as const)
    people[name] = await loginAs(payload, (await aPerson(payload, roles[name])).email);
  const client = await payload.create({
    collection: 'api-clients',
    data: { name: 'Importer', scopes: ['publish'] },
  });
  publishKey = `Bearer ${client.key}`;
});
afterAll(() => stop());
beforeEach(() => setFourEyes(payload, false));

async function stateOf(id: number): Promise<string> {
  return (await reviewOf(payload, id, people.admin)).body.state;
}

async function submitted(author = people.writer): Promise<number> {
  const id = await aReviewedDraft(payload, author);
  expect((await take(payload, id, { action: 'submit', authorization: author })).status).toBe(200);
  return id;
}

async function approved(): Promise<number> {
  const id = await submitted();
  expect((await take(payload, id, { action: 'approve', authorization: people.editor })).status).toBe(200);
  return id;
}

const patch = (id: number, authorization: string, body: object, query = '') =>
  api(payload, `/comparisons/${id}${query}`, { method: 'PATCH', authorization, body });

const saveDraft = (id: number, authorization: string, body: object) =>
  patch(id, authorization, body, '?draft=true');

async function isPublic(id: number): Promise<boolean> {
  return (await api(payload, `/comparisons/${id}?depth=0`)).status === 200;
}

const reasonOf = ({ body }: ApiAnswer): string => body?.errors?.[0]?.message ?? '';

test('a comparison goes from draft to published by its steps', async () => {
  await setFourEyes(payload, true);
  const id = await aReviewedDraft(payload, people.writer);
  const seen = [await stateOf(id)];
  await take(payload, id, { action: 'submit', authorization: people.writer });
  seen.push(await stateOf(id));
  await take(payload, id, { action: 'request-changes', authorization: people.editor, comment: 'Shorter.' });
  seen.push(await stateOf(id));
  await saveDraft(id, people.writer, { title: 'Shorter' });
  seen.push(await stateOf(id));
  await take(payload, id, { action: 'submit', authorization: people.writer });
  await take(payload, id, { action: 'approve', authorization: people.editor });
  seen.push(await stateOf(id));
  expect((await patch(id, people.editor, { _status: 'published' })).status).toBe(200);
  seen.push(await stateOf(id));
  expect(seen).toEqual([
    'draft',
    'in-review',
    'changes-requested',
    'changes-requested',
    'approved',
    'published',
  ]);
  expect(await isPublic(id)).toBe(true);
});

test.each([
  ['a visitor', null, 401],
  ['a key', 'key', 403],
  ['a colleague who writes', 'colleague', 403],
  ['the author', 'writer', 200],
  ['an editor', 'editor', 200],
  ['an administrator', 'admin', 200],
] as const)('submitting by %s is answered %s → %i', async (_, who, status) => {
  const id = await aReviewedDraft(payload, people.writer);
  const { updatedAt } = (await reviewOf(payload, id, people.admin)).body;
  const authorization = who === null ? null : who === 'key' ? publishKey : people[who];
  const answer = await api(payload, `/comparisons/${id}/review`, {
    method: 'POST',
    authorization,
    body: { action: 'submit', updatedAt },
  });
  expect(answer.status).toBe(status);
  expect(await stateOf(id)).toBe(status === 200 ? 'in-review' : 'draft');
});

test.each([
  ['a visitor', null, 401],
  ['a key that publishes', 'key', 403],
  ['the author', 'writer', 403],
  ['another writer', 'colleague', 403],
  ['an editor', 'editor', 200],
  ['an administrator', 'admin', 200],
] as const)('approving by %s is answered %s → %i', async (_, who, status) => {
  const id = await submitted();
  const { updatedAt } = (await reviewOf(payload, id, people.admin)).body;
  const authorization = who === null ? null : who === 'key' ? publishKey : people[who];
  const answer = await api(payload, `/comparisons/${id}/review`, {
    method: 'POST',
    authorization,
    body: { action: 'approve', updatedAt },
  });
  expect(answer.status).toBe(status);
  expect(await stateOf(id)).toBe(status === 200 ? 'approved' : 'in-review');
});

test('with four eyes an editor approves neither what they submitted nor what they changed last', async () => {
  await setFourEyes(payload, true);
  const own = await submitted(people.editor);
  const refused = await take(payload, own, { action: 'approve', authorization: people.editor });
  expect([refused.status, reasonOf(refused)]).toEqual([
    403,
    'You submitted it yourself, so somebody else has to approve it.',
  ]);
  const edited = await aReviewedDraft(payload, people.writer);
  await saveDraft(edited, people.editor, { title: 'Mended by the editor' });
  await take(payload, edited, { action: 'submit', authorization: people.writer });
  expect((await take(payload, edited, { action: 'approve', authorization: people.editor })).status).toBe(403);
  expect((await take(payload, edited, { action: 'approve', authorization: people.second })).status).toBe(200);
});

test('without four eyes an editor may approve their own', async () => {
  const own = await submitted(people.editor);
  expect((await take(payload, own, { action: 'approve', authorization: people.editor })).status).toBe(200);
});

test('nobody sets the state, who submitted or who changed it by hand', async () => {
  const id = await aReviewedDraft(payload, people.editor);
  const { body } = await api(payload, '/users?limit=1', { authorization: people.admin });
  const claim = { reviewState: 'approved', submittedBy: body.docs[0].id, contentEditedBy: body.docs[0].id };
  for (const authorization of [people.editor, people.admin, publishKey]) {
    expect((await saveDraft(id, authorization, claim)).status).toBe(200);
    expect(await stateOf(id)).toBe('draft');
  }
  const data = comparisonData(await someDefinitions(payload));
  const born = await api(payload, '/comparisons?draft=true', {
    method: 'POST',
    authorization: people.editor,
    body: { ...data, ...claim, _status: 'draft' },
  });
  expect(await stateOf(born.body.doc.id)).toBe('draft');
  await payload.update({ collection: 'comparisons', id, data: { reviewState: 'approved' }, draft: true });
  expect(await stateOf(id)).toBe('draft');
});

test('changing what is in review or approved takes it back to a draft; saving it unchanged does not', async () => {
  const inReview = await submitted();
  const { body } = await api(payload, `/comparisons/${inReview}?draft=true&depth=0`, {
    authorization: people.writer,
  });
  const { updatedAt: _, ...unchanged } = body;
  for (const query of ['?draft=true', '?draft=true&autosave=true']) {
    expect((await patch(inReview, people.writer, unchanged, query)).status).toBe(200);
    expect(await stateOf(inReview)).toBe('in-review');
  }
  await patch(inReview, people.writer, { title: 'Changed' }, '?draft=true&autosave=true');
  expect(await stateOf(inReview)).toBe('draft');
  const done = await approved();
  await saveDraft(done, people.editor, { rows: [] });
  expect(await stateOf(done)).toBe('draft');
});

test('an approval is of the version that was read', async () => {
  const id = await submitted();
  const { updatedAt } = (await reviewOf(payload, id, people.editor)).body;
  await saveDraft(id, people.writer, { title: 'Changed meanwhile' });
  await take(payload, id, { action: 'submit', authorization: people.writer });
  const stale = await take(payload, id, { action: 'approve', authorization: people.editor, updatedAt });
  expect([stale.status, reasonOf(stale)]).toEqual([
    409,
    'It was changed since you opened it. Look at it again, then decide.',
  ]);
  expect(await stateOf(id)).toBe('in-review');
});

test('of two decisions at once one is taken, and the other told so', async () => {
  const id = await submitted();
  const { updatedAt } = (await reviewOf(payload, id, people.editor)).body;
  const decide = (authorization: string) =>
    api(payload, `/comparisons/${id}/review`, {
      method: 'POST',
      authorization,
      body: { action: 'approve', updatedAt },
    });
  const answers = await Promise.all([decide(people.editor), decide(people.second), decide(people.admin)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  const { body } = await reviewOf(payload, id, people.editor);
  expect(body.comments.map(({ event }: { event: string }) => event)).toEqual(['submit', 'approve']);
});

test('an approval and a change at the same moment never leave changed words approved', async () => {
  for (let round = 0; round < 8; round += 1) {
    const id = await submitted();
    const { updatedAt } = (await reviewOf(payload, id, people.editor)).body;
    const title = `Changed in round ${round}`;
    const [change] = await Promise.all([
      saveDraft(id, people.writer, { title }),
      api(payload, `/comparisons/${id}/review`, {
        method: 'POST',
        authorization: people.editor,
        body: { action: 'approve', updatedAt },
      }),
    ]);
    expect(change.status).toBe(200);
    const { body } = await api(payload, `/comparisons/${id}?draft=true&depth=0`, {
      authorization: people.editor,
    });
    expect([body.title, body.reviewState]).toEqual([title, 'draft']);
  }
});

test('requesting changes asks for words', async () => {
  const id = await submitted();
  const without = await take(payload, id, {
    action: 'request-changes',
    authorization: people.editor,
    comment: '  ',
  });
  expect([without.status, await stateOf(id)]).toEqual([400, 'in-review']);
});

test('nonsense is refused with a reason', async () => {
  const id = await submitted();
  const send = (body: unknown, where = String(id)) =>
    api(payload, `/comparisons/${where}/review`, { method: 'POST', authorization: people.editor, body });
  expect((await send({ action: 'publish', updatedAt: new Date().toISOString() })).status).toBe(400);
  expect((await send({ action: 'approve' })).status).toBe(400);
  expect((await send(null)).status).toBe(400);
  expect((await send({ action: 'approve', updatedAt: 'yesterday' })).status).toBe(400);
  const now = new Date().toISOString();
  expect((await send({ action: 'approve', updatedAt: now, comment: 'x'.repeat(5001) })).status).toBe(400);
  for (const where of ['999999', '0', '-1', 'x', '99999999999999999999'])
    expect((await send({ action: 'approve', updatedAt: now }, where)).status, where).toBe(404);
  expect(await stateOf(id)).toBe('in-review');
});

test('with four eyes nothing unapproved is published, whichever way it is tried', async () => {
  await setFourEyes(payload, true);
  const reason = /has to be approved by somebody else before it is published/;
  const published = { _status: 'published' };
  const id = await aReviewedDraft(payload, people.editor);
  const title = (await api(payload, `/comparisons/${id}?draft=true`, { authorization: people.editor })).body
    .title;
  for (const authorization of [people.editor, people.admin, publishKey]) {
    const answer = await patch(id, authorization, published);
    expect([answer.status, reasonOf(answer)]).toEqual([409, expect.stringMatching(reason)]);
    expect((await patch(id, authorization, published, '?draft=true')).status).toBe(409);
    expect((await patch(id, authorization, published, '?publishAllLocales=true')).status).toBe(409);
    const bulk = `/comparisons?where[title][equals]=${encodeURIComponent(title)}`;
    for (const query of [bulk, `${bulk}&draft=true`])
      expect((await api(payload, query, { method: 'PATCH', authorization, body: published })).status).toBe(
        400,
      );
    const born = comparisonData(await someDefinitions(payload), published as { _status: 'published' });
    expect((await api(payload, '/comparisons', { method: 'POST', authorization, body: born })).status).toBe(
      409,
    );
    const copy = await api(payload, `/comparisons/${id}/duplicate`, {
      method: 'POST',
      authorization,
      body: published,
    });
    if (copy.status < 400) expect(await isPublic(copy.body.doc.id)).toBe(false);
  }
  await expect(
    payload.update({ collection: 'comparisons', id, data: { _status: 'published' } }),
  ).rejects.toThrow(reason);
  expect(await isPublic(id)).toBe(false);
});

test('with four eyes GraphQL publishes nothing unapproved either', async () => {
  await setFourEyes(payload, true);
  const { GRAPHQL_POST } = await import('@payloadcms/next/routes');
  const { default: config } = await import('../../payload.config');
  const id = await aReviewedDraft(payload, people.editor);
  const publish = async () => {
    const query = `mutation { updateComparison(id: ${id}, data: { _status: published }) { id } }`;
    const request = new Request('http://127.0.0.1:3000/api/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: people.editor },
      body: JSON.stringify({ query }),
    });
    return (await GRAPHQL_POST(config)(request)).json();
  };
  expect((await publish()).errors).toHaveLength(1);
  expect(await isPublic(id)).toBe(false);
  await take(payload, id, { action: 'submit', authorization: people.editor });
  await take(payload, id, { action: 'approve', authorization: people.second });
  expect((await publish()).errors).toBeUndefined();
  expect(await isPublic(id)).toBe(true);
});

test('with four eyes a schedule publishes what is approved when it is due, and nothing else', async () => {
  await setFourEyes(payload, true);
  const person = await aPerson(payload, 'editor');
  const [changed, kept] = [await approved(), await approved()];
  for (const value of [changed, kept])
    await payload.jobs.queue({
      task: 'schedulePublish',
      input: {
        type: 'publish',
        doc: { relationTo: 'comparisons', value },
        user: { relationTo: 'users', value: person.id },
      },
    });
  await saveDraft(changed, people.editor, { title: 'Changed after the approval' });
  await payload.jobs.run({ silent: true });
  expect([await isPublic(changed), await isPublic(kept)]).toEqual([false, true]);
});

test('with four eyes what is published along with a change is refused, and readers keep what they had', async () => {
  await setFourEyes(payload, true);
  const id = await approved();
  const sneaked = await patch(id, people.editor, { title: 'Sneaked in', _status: 'published' });
  expect(reasonOf(sneaked)).toContain('This has been changed since it was approved');
  expect((await patch(id, people.editor, { _status: 'published' })).status).toBe(200);
  const { body } = await api(payload, `/comparisons/${id}?depth=0`);
  expect((await patch(id, people.editor, { title: 'In place' })).status).toBe(409);
  expect((await patch(id, publishKey, { title: 'In place', _status: 'published' })).status).toBe(409);
  expect((await api(payload, `/comparisons/${id}?depth=0`)).body.title).toBe(body.title);
});

test('with four eyes a restored version is a draft like any other, but for the one that is public', async () => {
  await setFourEyes(payload, true);
  const id = await approved();
  await patch(id, people.editor, { _status: 'published' });
  const versionsOf = async () =>
    (
      await payload.findVersions({
        collection: 'comparisons',
        where: { parent: { equals: id } },
        sort: '-updatedAt',
      })
    ).docs;
  const [standing] = await versionsOf();
  await saveDraft(id, people.editor, { title: 'Another one' });
  const [other] = await versionsOf();
  const restore = (version: number | string | undefined, query = '') =>
    api(payload, `/comparisons/versions/${version}${query}`, {
      method: 'POST',
      authorization: people.editor,
    });
  expect((await restore(standing?.id)).status).toBe(200);
  expect(await stateOf(id)).toBe('published');
  expect((await restore(other?.id, '?draft=true')).status).toBe(200);
  expect(await stateOf(id)).toBe('draft');
  expect((await patch(id, people.editor, { _status: 'published' })).status).toBe(409);
});

test('what was approved in an older version approves no newer one', async () => {
  await setFourEyes(payload, true);
  const id = await approved();
  await saveDraft(id, people.editor, { title: 'Newer' });
  const { docs } = await payload.findVersions({
    collection: 'comparisons',
    where: { parent: { equals: id } },
    limit: 10,
  });
  const old = docs.find(({ version }) => version.reviewState === 'approved');
  const restored = await api(payload, `/comparisons/versions/${old?.id}?draft=true`, {
    method: 'POST',
    authorization: people.editor,
  });
  expect([restored.status, await stateOf(id)]).toEqual([200, 'draft']);
});

test('without four eyes publishers publish as they like, and writers do not', async () => {
  const id = await submitted();
  expect((await patch(id, people.writer, { _status: 'published' })).status).toBe(403);
  expect((await patch(id, people.editor, { title: 'Mended', _status: 'published' })).status).toBe(200);
  expect(await stateOf(id)).toBe('published');
  await patch(id, people.editor, { _status: 'draft' });
  expect(await stateOf(id)).toBe('draft');
});

test('visitors neither see nor ask for the state of a review', async () => {
  const id = await submitted();
  await patch(id, people.editor, { _status: 'published' });
  const { body } = await api(payload, `/comparisons/${id}?depth=0`);
  for (const field of ['reviewState', 'submittedBy', 'contentEditedBy']) {
    expect(body).not.toHaveProperty(field);
    expect((await api(payload, `/comparisons?where[${field}][exists]=true`)).status).toBe(400);
  }
  expect((await reviewOf(payload, id, null)).status).toBe(401);
  expect((await reviewOf(payload, id, publishKey)).status).toBe(403);
});

test('the state is a filter of the list', async () => {
  const id = await submitted();
  const list = async (state: string) => {
    const query = `/comparisons?draft=true&depth=0&limit=100&where[reviewState][equals]=${state}`;
    const { body } = await api(payload, query, { authorization: people.editor });
    return body.docs.map((doc: { id: number }) => doc.id);
  };
  expect(await list('in-review')).toContain(id);
  expect(await list('approved')).not.toContain(id);
});

test('only administrators decide whether four eyes are needed', async () => {
  const change = (authorization: string | null) =>
    api(payload, '/globals/editorial', { method: 'POST', authorization, body: { fourEyes: true } });
  for (const authorization of [null, people.writer, people.editor, publishKey])
    expect((await change(authorization)).status).toBe(403);
  expect((await change(people.admin)).status).toBe(200);
  const { rows } = await payload.db.pool.query(
    "SELECT actor_name FROM activity WHERE document_collection = 'editorial' ORDER BY id DESC LIMIT 1",
  );
  expect(rows[0].actor_name).toMatch(/^admin/);
});
