import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath } from '../../src/cli/project-root';

const text = readFileSync(projectPath('docs/security-checklist.md'), 'utf8');
const lines = [...text.matchAll(/^\| (\d+\.\d+\.\d+) +\|([^|]*)\|(.*)\|$/gm)].map(
  ([, number, asked, stands]) => ({
    number: number ?? '',
    asked: asked?.trim() ?? '',
    stands: stands?.trim() ?? '',
  }),
);

test('each line names a test, or says that it is open or not here', () => {
  expect(lines.length).toBe(217);
  expect(new Set(lines.map(({ number }) => number)).size).toBe(lines.length);
  const undecided = lines.filter(
    ({ asked, stands }) => !asked || !/^(?:`tests\/|open\b|not here\b)/.test(stands),
  );
  expect(undecided).toEqual([]);
});

test('every test that is named is there, by that name', () => {
  const missing = lines.flatMap(({ number, stands }) =>
    [...stands.matchAll(/`(tests\/[^`]+)`(?: “([^”]+)”)?/g)].flatMap(([, file = '', name = '']) =>
      hasTest(file, name) ? [] : [`${number}: ${file} ${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

function hasTest(file: string, name: string): boolean {
  if (!existsSync(projectPath(file))) return false;
  const source = readFileSync(projectPath(file), 'utf8');
  return [`'${name}'`, `"${name}"`, `\`${name}\``].some((title) => source.includes(title)) || name === '';
}
