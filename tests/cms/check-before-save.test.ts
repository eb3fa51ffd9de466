import { type Payload, ValidationError } from 'payload';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparisonData, type Definitions, someDefinitions } from '../setup/content';
import { startTestPayload } from '../setup/test-payload';

let payload: Payload;
let stop: () => Promise<void>;
let used: Definitions;

beforeAll(async () => {
  ({ payload, stop } = await startTestPayload());
  used = await someDefinitions(payload, 3);
});
afterAll(() => stop());

type Data = ReturnType<typeof comparisonData>;

/** The messages and fields a save is refused with; empty when it is accepted. */
async function refusals(data: Data, status: 'draft' | 'published' = 'published'): Promise<string[]> {
  try {
    await payload.create({
      collection: 'comparisons',
      data: { ...data, _status: status },
      draft: status === 'draft',
    });
    return [];
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return error.data.errors.map(({ path, message }) => `${path}: ${message}`);
  }
}

const a = () => used.options[0] ?? 0;
const b = () => used.options[1] ?? 0;
const c = () => used.options[2] ?? 0;
const pair = () => ({ ...used, options: [a(), b()] });

test('a comparison needs two options', async () => {
  expect(await refusals(comparisonData({ ...used, options: [a()] }))).toContainEqual(
    'options: A comparison needs at least two options; this one has 1.',
  );
});

test('a comparison holds at most eight options, as a draft too', async () => {
  const options = Array.from({ length: 9 }, () => ({ option: a() }));
  expect(await refusals(comparisonData(pair(), { options }), 'draft')).toContainEqual(
    'options: A comparison holds up to 8 options; this one has 9.',
  );
});

test('the same option twice is refused and named', async () => {
  const refused = await refusals(comparisonData({ ...used, options: [a(), a()] }), 'draft');
  expect(refused.join()).toMatch(
    /options\.1\.option: Option A\d+ is already option 1\. Options must differ\./,
  );
});

test('an option that does not exist is refused in words, not as a fault of ours', async () => {
  const options = [{ option: a() }, { option: 999_999 }];
  expect(await refusals(comparisonData(pair(), { options }), 'draft')).toContainEqual(
    'options.1.option: Option 2: there is no option 999999.',
  );
});

test('a cell may only be about an option of its comparison', async () => {
  const rows = [{ criterion: used.criterion, cells: { [String(c())]: { text: 'Lost' } } }];
  expect((await refusals(comparisonData(pair(), { rows }))).join()).toMatch(
    /rows\.0\.cells: Row 1 \(Speed \d+\): a cell is about Option C\d+, which is not in this comparison\./,
  );
});

test('a winner may only be an option of its comparison', async () => {
  const rows = [{ criterion: used.criterion, outcome: { kind: 'win' as const, winners: [c()] } }];
  expect((await refusals(comparisonData(pair(), { rows }))).join()).toMatch(
    /rows\.0\.outcome\.winners: Row 1 \(Speed \d+\): the winner Option C\d+ is not in this comparison\./,
  );
});

test('a recommendation may only pick an option of its comparison', async () => {
  const recommendations = [{ scenario: used.scenario, outcome: { kind: 'win' as const, winners: [c()] } }];
  expect((await refusals(comparisonData(pair(), { recommendations }))).join()).toMatch(
    /recommendations\.0\.outcome\.winners: Scenario 1 \(A shop \d+\): the winner Option C\d+ is not/,
  );
});

test('a win without winners and a dependence without its condition cannot be published', async () => {
  const rows = [{ criterion: used.criterion, outcome: { kind: 'win' as const } }];
  const verdict = { outcome: { kind: 'depends' as const } };
  const refused = (await refusals(comparisonData(pair(), { rows, verdict }))).join('\n');
  expect(refused).toMatch(
    /rows\.0\.outcome\.winners: Row 1 \(Speed \d+\): a win needs at least one winner\./,
  );
  expect(refused).toContain('verdict.outcome.condition: Verdict: say what the outcome depends on.');
});

test('an unfinished draft is kept', async () => {
  const rows = [{ criterion: null, outcome: { kind: 'win' as const } }];
  expect(await refusals(comparisonData({ ...used, options: [a()] }, { rows, title: '' }), 'draft')).toEqual(
    [],
  );
});

test('weights and scores out of range are refused, as drafts too', async () => {
  const cells = { [String(a())]: { text: 'Fast', score: 11 } };
  const refused = (
    await refusals(
      comparisonData(pair(), { rows: [{ criterion: used.criterion, weight: 6, cells }] }),
      'draft',
    )
  ).join();
  expect(refused).toMatch(/rows\.0\.weight: Row 1 \(Speed \d+\): the weight must be 0 to 5; it is 6\./);
  expect(refused).toMatch(
    /rows\.0\.cells: Row 1 \(Speed \d+\), cell of Option A\d+: score: a score is 0 to 10\./,
  );
});

test('cells that are no cells are refused with their place', async () => {
  const cells = { [String(a())]: { text: 'Fast', colour: 'red' } };
  expect(
    (
      await refusals(
        comparisonData(pair(), {
          rows: [{ criterion: used.criterion, cells: JSON.parse(JSON.stringify(cells)) }],
        }),
        'draft',
      )
    ).join(),
  ).toMatch(/rows\.0\.cells: Row 1 \(Speed \d+\), cell of Option A\d+: .*colour/);
});

test('a source that is no web address is refused', async () => {
  const cells = { [String(a())]: { text: 'Fast', sources: [{ url: 'javascript:alert(1)', title: '' }] } };
  expect(
    (
      await refusals(comparisonData(pair(), { rows: [{ criterion: used.criterion, cells }] }), 'draft')
    ).join(),
  ).toContain('source 1: a source needs a web address (https://…)');
});

test('a criterion may have only one row', async () => {
  const rows = [{ criterion: used.criterion }, { criterion: used.criterion }];
  expect((await refusals(comparisonData(pair(), { rows }), 'draft')).join()).toMatch(
    /rows\.1\.criterion: Row 2 \(Speed \d+\): the criterion is already in row 1\./,
  );
});

test('a title and two options alone are nothing to read', async () => {
  const data = { title: 'Empty', options: [{ option: a() }, { option: b() }] };
  expect(
    (
      await refusals(
        comparisonData(pair(), { ...data, rows: [], recommendations: [], faqs: [], verdict: {} }),
      )
    ).join(),
  ).toContain('There is nothing to read yet');
});

test('everything that is wrong is said at once', async () => {
  const rows = [{ criterion: used.criterion, weight: -1 }, { criterion: used.criterion }];
  const refused = await refusals(comparisonData({ ...used, options: [a()] }, { rows, title: ' ' }));
  expect(refused.length).toBeGreaterThanOrEqual(4);
});

test('a refused save leaves nothing behind', async () => {
  const before = await payload.count({ collection: 'comparisons' });
  await refusals(comparisonData({ ...used, options: [a()] }));
  expect(await payload.count({ collection: 'comparisons' })).toEqual(before);
});
