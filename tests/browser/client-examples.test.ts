import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectPath } from '../../src/cli/project-root';
import type { Comparison } from '../../src/domain/comparison';
import { testSite } from '../setup/test-site';
import { asAdministrator } from './api';

const { baseUrl } = testSite();

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The example as it stands in the documentation, as a program of its own. */
function run(example: string, given: readonly string[], key?: string): Promise<Run> {
  const { VERDICT_KEY: _, ...inherited } = process.env;
  const env = { ...inherited, VERDICT_URL: baseUrl, ...(key === undefined ? {} : { VERDICT_KEY: key }) };
  const parts = ['--import', 'tsx', projectPath(`docs/examples/${example}.ts`), ...given];
  return new Promise((resolve) => {
    const program = execFile(
      process.execPath,
      parts,
      { env, cwd: projectPath('.') },
      (_error, output, errors) => resolve({ code: program.exitCode, output, errors }),
    );
  });
}

async function aKey(scope: string): Promise<string> {
  const api = await asAdministrator();
  const answer = await api.need('POST', '/api/api-clients', { name: randomUUID(), scopes: [scope] });
  return z.object({ doc: z.object({ key: z.string() }) }).parse(answer).doc.key;
}

test('the example with the SDK lists what is published about an option', async () => {
  const { code, output, errors } = await run('list-with-sdk', ['nodejs']);
  expect([code, errors]).toEqual([0, '']);
  const api = await asAdministrator();
  const question = 'where[options.option.slug][equals]=nodejs&where[_status][equals]=published';
  const { totalDocs } = z
    .object({ totalDocs: z.number().min(1) })
    .parse(await api.need('GET', `/api/comparisons/count?${question}`));
  expect(output).toContain(`${totalDocs} published with nodejs\n`);
  expect(output).toContain(`${baseUrl}/compare/nodejs-vs-python-backend\n  options: Node.js`);
  expect(output).not.toContain('Draft');
});

test('the example with the SDK stores a draft with a key that may, and says why it was refused without', async () => {
  const stored = await run('list-with-sdk', ['deno'], await aKey('write-drafts'));
  expect([stored.code, stored.errors]).toEqual([0, '']);
  const id = /Draft (\d+) is stored: Notes on deno/.exec(stored.output)?.[1];
  const api = await asAdministrator();
  expect(await api.need('GET', `/api/comparisons/${id}?draft=true&depth=0`)).toMatchObject({
    title: expect.stringContaining('Notes on deno'),
    _status: 'draft',
  });
  const refused = await run('list-with-sdk', ['deno'], await aKey('read-drafts'));
  expect([refused.code, refused.errors]).toEqual([1, expect.stringMatching(/^Refused with 403: \w/)]);
});

test('the example with fetch reads every comparison on a topic, with values, sources and outcomes', async () => {
  const { code, output, errors } = await run('read-with-fetch', ['backend-development']);
  expect([code, errors]).toEqual([0, '']);
  const address = `${baseUrl}/compare/nodejs-vs-python-backend`;
  const comparison: Comparison = await (await fetch(`${address}.json`)).json();
  expect(output).toContain(`\n${comparison.title}\n${address}\nverdict: `);
  for (const { criterion, cells } of comparison.rows) {
    expect(output).toContain(`\n  ${criterion.name}: `);
    for (const { sources } of Object.values(cells))
      for (const { url } of sources) expect(output).toContain(url);
  }
  const list = z
    .object({ comparisons: z.array(z.object({ title: z.string() })) })
    .parse(await (await fetch(`${baseUrl}/compare.json?topic=backend-development`)).json());
  for (const { title } of list.comparisons) expect(output).toContain(`\n${title}\n`);
});

test('the example with fetch says what was answered instead', async () => {
  const { code, errors } = await run('read-with-fetch', ['no-such-topic']);
  expect([code, errors]).toEqual([1, expect.stringContaining('was answered 404')]);
});
