import { isDeepStrictEqual } from 'node:util';
import { isAllowed, licenceOf } from './licences';
import type { LockedPackage, LockFile, PackageFile } from './package-files';

/** What npm may install must be known beforehand, byte for byte: everything that breaks this, in words. */
export function listSupplyProblems(declared: PackageFile, locked: LockFile): string[] {
  return [
    ...listLoosePins(declared),
    ...listStaleness(declared, locked),
    ...locked.packages.flatMap(listUnprovable),
    ...listUnreviewedScripts(declared, locked),
    ...listStrangeLicences(locked),
  ];
}

/** 1.2.3, with or without a name in front: an override may put another package in place. */
const exactVersion = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

function listLoosePins({ dependencies, devDependencies, overrides }: PackageFile): string[] {
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...flatten(overrides) });
  return wanted
    .filter(([, version]) => !exactVersion.test(version))
    .map(([name, version]) => `package.json: ${name} is "${version}" and no exact version`);
}

function flatten(overrides: PackageFile['overrides']): Record<string, string> {
  const entries = Object.entries(overrides).map(([name, wanted]) =>
    typeof wanted === 'string' ? { [name]: wanted } : flatten(wanted),
  );
  return Object.assign({}, ...entries);
}

function listStaleness(
  { dependencies, devDependencies }: PackageFile,
  { root, packages }: LockFile,
): string[] {
  const isInStep =
    isDeepStrictEqual(dependencies, root.dependencies) &&
    isDeepStrictEqual(devDependencies, root.devDependencies);
  if (!isInStep) return ['package-lock.json: not in step with package.json. Run: npm install'];
  const found = new Map(packages.map(({ path, version }) => [path, version]));
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([name, version]) => found.get(`node_modules/${name}`) !== version)
    .map(([name, version]) => `package-lock.json: ${name} is not locked at ${version}. Run: npm install`);
}

/** The lock file names no place (`.npmrc`): what does comes from elsewhere than the registry that npm is set to. */
function listUnprovable({ path, integrity, resolved }: LockedPackage): string[] {
  const problems: string[] = [];
  if (!integrity?.startsWith('sha512-')) problems.push(`package-lock.json: ${path} has no SHA-512`);
  if (resolved !== undefined) problems.push(`package-lock.json: ${path} comes from ${resolved}`);
  return problems;
}

function listUnreviewedScripts({ allowScripts }: PackageFile, { packages }: LockFile): string[] {
  const withScripts = new Set(packages.filter((one) => one.hasInstallScript).map(({ name }) => name));
  const unreviewed = [...withScripts].filter((name) => !(name in allowScripts));
  const idle = Object.keys(allowScripts).filter((name) => !withScripts.has(name));
  return [
    ...unreviewed.map(
      (name) => `package.json: ${name} has an install script that allowScripts does not name`,
    ),
    ...idle.map((name) => `package.json: allowScripts names ${name}, which has no install script`),
  ];
}

function listStrangeLicences({ packages }: LockFile): string[] {
  return packages
    .filter((one) => !isAllowed(licenceOf(one)))
    .map(
      (one) =>
        `${one.name}@${one.version}: the licence ${licenceOf(one)} is not among those that are allowed`,
    );
}
