import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { projectPath } from '../project-root';

const versions = z.record(z.string(), z.string()).default({});
type Overrides = { [name: string]: string | Overrides };
const overrides: z.ZodType<Overrides> = z.lazy(() => z.record(z.string(), z.union([z.string(), overrides])));

const packageFile = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  dependencies: versions,
  devDependencies: versions,
  overrides: overrides.default({}),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});

const lockedPackage = z.object({
  /** Only where it is another one than its folder says, because of an override. */
  name: z.string().optional(),
  version: z.string(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  devOptional: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
});

const lockFile = z.object({
  lockfileVersion: z.number(),
  packages: z
    .object({
      '': z.object({
        name: z.string(),
        version: z.string(),
        dependencies: versions,
        devDependencies: versions,
      }),
    })
    .catchall(lockedPackage),
});

export type PackageFile = z.infer<typeof packageFile>;

export interface LockedPackage extends z.infer<typeof lockedPackage> {
  /** Where it is installed, such as `node_modules/next`. */
  readonly path: string;
  readonly name: string;
}

export interface LockFile {
  readonly root: {
    readonly dependencies: Record<string, string>;
    readonly devDependencies: Record<string, string>;
  };
  readonly packages: readonly LockedPackage[];
}

export function readPackageFile(): PackageFile {
  return parsePackageFile(readFileSync(projectPath('package.json'), 'utf8'));
}

export function parsePackageFile(text: string): PackageFile {
  return packageFile.parse(JSON.parse(text));
}

export function readLockFile(): LockFile {
  return parseLockFile(readFileSync(projectPath('package-lock.json'), 'utf8'));
}

export function parseLockFile(text: string): LockFile {
  const { '': root, ...packages } = lockFile.parse(JSON.parse(text)).packages;
  const listed = Object.entries(packages).map(([path, locked]) => ({
    ...locked,
    path,
    name: locked.name ?? path.replace(/^.*node_modules\//, ''),
  }));
  return { root, packages: listed };
}
