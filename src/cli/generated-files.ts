import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { configToSchema } from '@payloadcms/graphql';
import { printSchema } from 'graphql';
import { generateImportMap, type SanitizedConfig } from 'payload';
import { generateTypes } from 'payload/node';
import { interchangeJsonSchema } from '../domain/interchange/form';
import { jsonSchemaOf } from '../domain/json-form/json-form';

/** JSON Schemas of what files and answers may hold, by where they are kept. */
const jsonSchemas: Readonly<Record<string, () => object>> = {
  'docs/interchange.schema.json': interchangeJsonSchema,
  'docs/comparison.schema.json': () => jsonSchemaOf('comparison'),
  'docs/comparison-list.schema.json': () => jsonSchemaOf('comparison-list'),
};
export const schemaFiles = Object.keys(jsonSchemas);

/** For editors with completion and for other programs. */
export function schemaText(file: string): string {
  return `${JSON.stringify(jsonSchemas[file]?.(), null, 2)}\n`;
}

export const typesFile = 'src/payload-types.ts';
export const importMapFile = 'src/app/(payload)/admin/importMap.js';
export const graphqlFile = 'docs/schema.graphql';

/** What Payload derives from its config, at the places that the project keeps it. */
export const derivedFiles = [typesFile, importMapFile, graphqlFile];

/** Writes what Payload derives from its config below `root`. */
export async function writeGeneratedFiles(config: SanitizedConfig, root: string): Promise<void> {
  for (const file of derivedFiles) mkdirSync(dirname(join(root, file)), { recursive: true });
  const outputFile = join(root, typesFile);
  await generateTypes({ ...config, typescript: { ...config.typescript, outputFile } }, { log: false });
  await writeImportMap(config, root);
  writeFileSync(join(root, graphqlFile), `${printSchema(configToSchema(config).schema)}\n`);
}

async function writeImportMap(config: SanitizedConfig, root: string): Promise<void> {
  const project = process.cwd();
  const baseDir = join(root, relative(project, config.admin.importMap.baseDir ?? project));
  const importMap = { ...config.admin.importMap, baseDir, importMapFile: join(root, importMapFile) };
  await generateImportMap({ ...config, admin: { ...config.admin, importMap } }, { force: true, log: false });
}
