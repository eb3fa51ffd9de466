import { expect, test } from 'vitest';
import { listSupplyProblems } from '../../../src/cli/supply-chain/list-problems';
import {
  parseLockFile,
  parsePackageFile,
  readLockFile,
  readPackageFile,
} from '../../../src/cli/supply-chain/package-files';

const integrity = 'sha512-x';
const good = {
  declared: {
    ...{ name: 'site', version: '1.0.0', license: 'MIT' },
    dependencies: { a: '1.2.3', '@b/c': '2.0.0-beta.1' },
    devDependencies: {},
    overrides: { a: { d: 'npm:@e/f@9.47.1' } },
    allowScripts: { a: true },
  },
  root: { name: 'site', version: '1.0.0', dependencies: { a: '1.2.3', '@b/c': '2.0.0-beta.1' } },
  packages: {
    'node_modules/a': { version: '1.2.3', integrity, license: 'MIT', hasInstallScript: true },
    'node_modules/@b/c': { version: '2.0.0-beta.1', integrity, license: 'ISC' },
    'node_modules/a/node_modules/d': { name: '@e/f', version: '9.47.1', integrity, license: 'MIT' },
  },
};

function problemsOf({ declared, root, packages }: Pick<typeof good, keyof typeof good>): string[] {
  const locked = { lockfileVersion: 3, packages: { '': root, ...packages } };
  return listSupplyProblems(
    parsePackageFile(JSON.stringify(declared)),
    parseLockFile(JSON.stringify(locked)),
  );
}

/** The good one with another package in the place of `node_modules/@b/c`. */
function problemsWith(changes: Record<string, unknown>): string[] {
  const changed = { ...good.packages['node_modules/@b/c'], ...changes };
  return problemsOf({ ...good, packages: { ...good.packages, 'node_modules/@b/c': changed } });
}

test('every package of this project is known beforehand', () => {
  expect(listSupplyProblems(readPackageFile(), readLockFile())).toEqual([]);
});

test('a project whose packages are all known has no problem', () => {
  expect(problemsOf(good)).toEqual([]);
});

test.for([
  '^1.2.3',
  '~1.2.3',
  '1.x',
  '*',
  'latest',
  '>=1.2.3',
  '1.2.3 || 2.0.0',
  'npm:z@^1.0.0',
  'https://a.example/a.tgz',
])('%s pins nothing', (version) => {
  const dependencies = { ...good.declared.dependencies, a: version };
  const root = { ...good.root, dependencies };
  const problems = problemsOf({ ...good, declared: { ...good.declared, dependencies }, root });
  expect(problems).toContain(`package.json: a is "${version}" and no exact version`);
  const overrides = { a: { d: version } };
  expect(problemsOf({ ...good, declared: { ...good.declared, overrides } })).toEqual([
    `package.json: d is "${version}" and no exact version`,
  ]);
});

test('a lock file that is behind package.json is noticed', () => {
  const dependencies = { ...good.declared.dependencies, a: '1.2.4' };
  const declared = { ...good.declared, dependencies };
  expect(problemsOf({ ...good, declared })).toEqual([
    'package-lock.json: not in step with package.json. Run: npm install',
  ]);
  expect(problemsOf({ ...good, declared, root: { ...good.root, dependencies } })).toEqual([
    'package-lock.json: a is not locked at 1.2.4. Run: npm install',
  ]);
});

test.for([undefined, 'sha1-x'])('a package with the checksum %s is not provable', (integrity) => {
  expect(problemsWith({ integrity })).toEqual(['package-lock.json: node_modules/@b/c has no SHA-512']);
});

test.for([
  'http://localhost:4873/c.tgz',
  'https://packages.example.org/@b/c/-/c-2.0.0-beta.1.tgz',
  'git+ssh://git@github.com/b/c.git',
])('a package may not come from %s', (resolved) => {
  expect(problemsWith({ resolved })).toEqual([`package-lock.json: node_modules/@b/c comes from ${resolved}`]);
});

test('an install script that nobody looked at is noticed, and a permission that nobody needs', () => {
  expect(problemsWith({ hasInstallScript: true })).toEqual([
    'package.json: @b/c has an install script that allowScripts does not name',
  ]);
  const allowScripts = { a: true, z: true };
  expect(problemsOf({ ...good, declared: { ...good.declared, allowScripts } })).toEqual([
    'package.json: allowScripts names z, which has no install script',
  ]);
});

test.for(['GPL-3.0-only', 'MIT OR SSPL-1.0', undefined])('the licence %s is not let in unseen', (license) => {
  expect(problemsWith({ license })).toEqual([
    `@b/c@2.0.0-beta.1: the licence ${license ?? 'unknown'} is not among those that are allowed`,
  ]);
});
