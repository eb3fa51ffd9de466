import { type Payload, ValidationError } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparisonData, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
});
afterAll(() => stop());

type Changes = Parameters<typeof comparisonData>[1];

async function publish(changes: Changes, options = 2) {
  const data = comparisonData(await someDefinitions(payload, options), changes);
  return payload.create({ collection: 'comparisons', data: { ...data, _status: 'published' } });
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join();
  }
}

async function redirectFrom(from: string) {
  const { docs } = await payload.find({ collection: 'redirects', where: { from: { equals: from } } });
  return docs[0]?.to ?? null;
}

test('a pair without a slug is published under both options in alphabetical order', async () => {
  const used = await someDefinitions(payload);
  const data = comparisonData({ ...used, options: [...used.options].reverse() });
  const { slug } = await payload.create({
    collection: 'comparisons',
    data: { ...data, _status: 'published' },
  });
  expect(slug).toMatch(/^option-a\d+-vs-option-b\d+$/);
});

test('a second comparison of the same pair gets its address from its title', async () => {
  const used = await someDefinitions(payload);
  const first = comparisonData(used);
  await payload.create({ collection: 'comparisons', data: { ...first, _status: 'published' } });
  const second = comparisonData(used, { title: 'The same, for shops' });
  const { slug } = await payload.create({
    collection: 'comparisons',
    data: { ...second, _status: 'published' },
  });
  expect(slug).toBe('the-same-for-shops');
});

test('three options get their address from the title', async () => {
  expect((await publish({ title: 'Three of a kind' }, 3)).slug).toBe('three-of-a-kind');
});

test('a pair typed the wrong way round is put right', async () => {
  const used = await someDefinitions(payload);
  const [first, second] = await Promise.all(
    used.options.map(async (id) => {
      const { name } = await payload.findByID({ collection: 'options', id });
      return name.toLowerCase().replace(' ', '-');
    }),
  );
  const data = comparisonData(used, { slug: `${second}-vs-${first}-backend` });
  const { slug } = await payload.create({
    collection: 'comparisons',
    data: { ...data, _status: 'published' },
  });
  expect(slug).toBe(`${first}-vs-${second}-backend`);
});

test('the other order of a pair that exists cannot be taken', async () => {
  await publish({ slug: 'ruby-vs-rust-web' });
  expect(await refusal(publish({ slug: 'rust-vs-ruby-web' }))).toContain(
    'slug: The same pair is already at /compare/ruby-vs-rust-web.',
  );
});

test('a slug in use is refused, for a draft too', async () => {
  await publish({ slug: 'taken' });
  const data = comparisonData(await someDefinitions(payload), { slug: 'taken' });
  const draft = payload.create({
    collection: 'comparisons',
    data: { ...data, _status: 'draft' },
    draft: true,
  });
  expect(await refusal(draft)).toBe('slug: “taken” is already in use. Choose another one.');
});

test('two that want the same slug at the same moment do not both get it', async () => {
  const outcomes = await Promise.allSettled([publish({ slug: 'at-once' }), publish({ slug: 'at-once' })]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  const kept = await payload.count({ collection: 'comparisons', where: { slug: { equals: 'at-once' } } });
  expect(kept.totalDocs).toBe(1);
});

test('a site page cannot take an address of the software', async () => {
  const page = payload.create({
    collection: 'pages',
    data: { title: 'Admin', slug: 'admin', _status: 'published' },
  });
  expect(await refusal(page)).toContain('slug: “admin” is an address of the site itself.');
});

test('a published address that changes leads to the new one', async () => {
  const { id } = await publish({ slug: 'first-name' });
  await payload.update({
    collection: 'comparisons',
    id,
    data: { slug: 'second-name', _status: 'published' },
  });
  expect(await redirectFrom('/compare/first-name')).toBe('/compare/second-name');
});

test('an address that moves twice is one hop away, and going back leaves no loop', async () => {
  const { id } = await publish({ slug: 'move-a' });
  const move = (slug: string) =>
    payload.update({ collection: 'comparisons', id, data: { slug, _status: 'published' } });
  await move('move-b');
  await move('move-c');
  expect(await redirectFrom('/compare/move-a')).toBe('/compare/move-c');
  await move('move-a');
  expect(await redirectFrom('/compare/move-a')).toBeNull();
  expect(await redirectFrom('/compare/move-b')).toBe('/compare/move-a');
  expect(await redirectFrom('/compare/move-c')).toBe('/compare/move-a');
});

test('an address that is redirected elsewhere cannot be taken over', async () => {
  const { id } = await publish({ slug: 'was-here' });
  await payload.update({ collection: 'comparisons', id, data: { slug: 'is-there', _status: 'published' } });
  expect(await refusal(publish({ slug: 'was-here' }))).toContain(
    '/compare/was-here is redirected to /compare/is-there.',
  );
});

test('the address of a draft can change without leaving a redirect', async () => {
  const data = comparisonData(await someDefinitions(payload), { slug: 'draft-a' });
  const { id } = await payload.create({
    collection: 'comparisons',
    data: { ...data, _status: 'draft' },
    draft: true,
  });
  await payload.update({ collection: 'comparisons', id, data: { slug: 'draft-b' }, draft: true });
  expect(await redirectFrom('/compare/draft-a')).toBeNull();
});

test('a redirect needs a path here, a safe target, and no other redirect behind it', async () => {
  const make = (from: string, to: string) =>
    refusal(payload.create({ collection: 'redirects', data: { from, to } }));
  expect(await make('no-slash', '/x')).toContain('from: Give a path');
  expect(await make('//evil.example', '/x')).toContain('from: Give a path');
  expect(await make('/old', 'javascript:alert(1)')).toContain('to: Give a path');
  expect(await make('/same', '/same/')).toContain('to: A redirect cannot lead to itself.');
  expect(await make('/one', '/two')).toBe('accepted');
  expect(await make('/zero', '/one')).toContain('to: /one is itself redirected to /two.');
  expect(await make('/two', '/one')).toContain('to: /one is itself redirected to /two.');
});

test('a copy finds an address of its own', async () => {
  const { id } = await publish({ slug: 'original' });
  const copy = await payload.duplicate({
    collection: 'comparisons',
    id,
    data: { _status: 'draft' },
    draft: true,
  });
  expect(copy.slug ?? null).toBeNull();
});

test('names of any script and length find an address', async () => {
  const addresses = new Map<string, string>();
  for (const name of ['C++', '日本語', 'مقارنة', '🙂', 'a'.repeat(300), 'a'.repeat(299), ' Ñandú & Öl ']) {
    const { slug } = await payload.create({ collection: 'options', data: { name, _status: 'published' } });
    addresses.set(String(slug), name);
  }
  expect([...addresses.keys()]).toEqual([
    ...['c-plus-plus', 'option', 'option-2', 'option-3'],
    ...['a'.repeat(96), `${'a'.repeat(94)}-2`, 'nandu-and-ol'],
  ]);
});

test('a comparison that its title and its options give no address has one all the same', async () => {
  const used = await someDefinitions(payload);
  const [first = 0, second = 0] = used.options;
  const rename = (id: number, name: string) =>
    payload.update({ collection: 'options', id, data: { name }, draft: true });
  await rename(first, '数据库');
  await rename(second, 'قاعدة بيانات');
  const data = { ...comparisonData(used, { title: '比较' }), _status: 'published' as const };
  expect((await payload.create({ collection: 'comparisons', data })).slug).toBe('comparison');
});

test('a pair of long names gets its address from the title', async () => {
  const used = await someDefinitions(payload);
  for (const id of used.options)
    await payload.update({
      collection: 'options',
      id,
      data: { name: `${'b'.repeat(80)} ${id}` },
      draft: true,
    });
  const data = comparisonData(used, { title: 'Two long names' });
  const { slug } = await payload.create({
    collection: 'comparisons',
    data: { ...data, _status: 'published' },
  });
  expect(slug).toBe('two-long-names');
});

test('an address of more than 96 characters is refused', async () => {
  expect(await refusal(publish({ slug: 'a'.repeat(97) }))).toContain('slug: Use at most 96 characters.');
});

test('a definition that moves leads on from its old hub, like a comparison', async () => {
  const used = await someDefinitions(payload);
  const [option = 0] = used.options;
  await payload.create({
    collection: 'comparisons',
    data: { ...comparisonData(used, { title: 'Moving parts' }), _status: 'published' },
  });
  const data = (slug: string) => ({ slug, _status: 'published' as const });
  await payload.update({ collection: 'options', id: option, data: data('option-before') });
  await payload.update({ collection: 'options', id: option, data: data('option-after') });
  await payload.update({ collection: 'criteria', id: used.criterion, data: data('criterion-before') });
  await payload.update({ collection: 'criteria', id: used.criterion, data: data('criterion-after') });
  await payload.update({ collection: 'scenarios', id: used.scenario, data: data('scenario-before') });
  await payload.update({ collection: 'scenarios', id: used.scenario, data: data('scenario-after') });
  expect(await redirectFrom('/options/option-before')).toBe('/options/option-after');
  expect(await redirectFrom('/criteria/criterion-before')).toBe('/criteria/criterion-after');
  expect(await redirectFrom('/scenarios/scenario-before')).toBe('/scenarios/scenario-after');
});

test('an author who moves leads on, and nobody is led to a person who is not public', async () => {
  const account = { role: 'writer' as const, password: 'long-enough-1' };
  const open = { ...account, name: 'Open', email: 'open@example.org', slug: 'open', publicProfile: true };
  const shy = { ...account, name: 'Shy', email: 'shy@example.org', slug: 'shy' };
  const authors = [
    await payload.create({ collection: 'users', data: open }),
    await payload.create({ collection: 'users', data: shy }),
  ];
  for (const { id, slug } of authors)
    await payload.update({ collection: 'users', id, data: { slug: `${slug}-now` } });
  expect(await redirectFrom('/authors/open')).toBe('/authors/open-now');
  expect(await redirectFrom('/authors/shy')).toBeNull();
});

test('a redirect cannot start where a hub is', async () => {
  await payload.create({ collection: 'options', data: { name: 'Standing here', _status: 'published' } });
  const data = { from: '/options/standing-here', to: '/about' };
  expect(await refusal(payload.create({ collection: 'redirects', data }))).toContain('Standing here');
});
