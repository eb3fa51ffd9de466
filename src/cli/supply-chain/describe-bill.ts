import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectPath } from '../project-root';
import { licenceOf } from './licences';
import { readLockFile, readPackageFile } from './package-files';

const execute = promisify(execFile);

const component = z.looseObject({
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  licenses: z.array(z.unknown()).optional(),
});
/** What is looked at here; the rest is npm's own and passes as it is. */
const bill = z.looseObject({ metadata: z.looseObject({ component }), components: z.array(component) });

export type Bill = z.infer<typeof bill>;

/** What Verdict is served with, as CycloneDX: what package-lock.json says, development left out. */
export async function describeBill(): Promise<Bill> {
  const folder = mkdtempSync(join(tmpdir(), 'verdict-bill-'));
  try {
    const written = bill.parse(JSON.parse(await askNpm(writeServedProject(folder))));
    return { ...written, components: written.components.map(withOwnName()).map(withLicence) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askNpm(project: string): Promise<string> {
  const given = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
  const npm = process.env.npm_execpath;
  const [program, options] = npm ? [process.execPath, [npm, ...given]] : ['npm', given];
  const { stdout } = await execute(program, options, { cwd: project, maxBuffer: 50_000_000 });
  return stdout;
}

const withPackages = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })),
});

/**
 * The project as if there were no development: npm's own `--omit=dev` also leaves out what development shares with the
 * site. In a folder of the project's name, which npm takes for the name itself.
 */
function writeServedProject(folder: string): string {
  const project = join(folder, readPackageFile().name);
  mkdirSync(project);
  const { devDependencies: _, ...declared } = z.looseObject({}).parse(readJson('package.json'));
  writeFileSync(join(project, 'package.json'), JSON.stringify(declared));
  const locked = withPackages.parse(readJson('package-lock.json'));
  const { '': root, ...installed } = locked.packages;
  const { devDependencies: __, ...servedRoot } = root ?? {};
  const served = Object.entries(installed).filter(([, { dev }]) => !dev);
  const packages = { '': servedRoot, ...Object.fromEntries(served) };
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ ...locked, packages }));
  return project;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(projectPath(name), 'utf8'));
}

/** npm calls a package that an override put in another's place by the name of that other. */
function withOwnName(): (one: Bill['components'][number]) => Bill['components'][number] {
  const standIns = new Map(
    readLockFile()
      .packages.filter(({ path, name }) => !path.endsWith(`node_modules/${name}`))
      .map(({ path, name, version }) => [`${path.replace(/^.*node_modules\//, '')}@${version}`, name]),
  );
  return (one) => {
    const name = standIns.get(`${one.name}@${one.version}`);
    return name ? { ...one, name, purl: `pkg:npm/${name.replace('@', '%40')}@${one.version}` } : one;
  };
}

/** npm knows no licence that is stated in an old form. */
function withLicence(one: Bill['components'][number]): Bill['components'][number] {
  if (one.licenses && one.licenses.length > 0) return one;
  return { ...one, licenses: [{ license: { id: licenceOf({ ...one, license: undefined }) } }] };
}
