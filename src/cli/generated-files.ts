import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { generateImportMap, type SanitizedConfig } from 'payload';
import { generateTypes } from 'payload/node';
import { interchangeJsonSchema } from '../domain/interchange/form';

export const schemaFile = 'docs/interchange.schema.json';
export const typesFile = 'src/payload-types.ts';
export const importMapFile = 'src/app/(payload)/admin/importMap.js';

/** For editors with completion and for other programs: what a file of comparisons may hold. */
export function interchangeSchemaText(): string {
  return `${JSON.stringify(interchangeJsonSchema(), null, 2)}\n`;
}

/** Writes what Payload derives from its config below `root`, at the places that the project keeps it. */
export async function writeGeneratedFiles(config: SanitizedConfig, root: string): Promise<void> {
  const types = join(root, typesFile);
  const importMap = join(root, importMapFile);
  for (const path of [types, importMap]) mkdirSync(dirname(path), { recursive: true });
  const project = process.cwd();
  const baseDir = join(root, relative(project, config.admin.importMap.baseDir ?? project));
  await generateTypes({ ...config, typescript: { ...config.typescript, outputFile: types } }, { log: false });
  const importMapPlace = { ...config.admin.importMap, baseDir, importMapFile: importMap };
  await generateImportMap(
    { ...config, admin: { ...config.admin, importMap: importMapPlace } },
    { force: true, log: false },
  );
}
