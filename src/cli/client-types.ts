import { readFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import { projectPath } from './project-root';

/** Types for clients of the public form, made as any client can make them: from its JSON Schemas alone. */
const sources: Readonly<Record<string, { readonly schema: string; readonly name: string }>> = {
  'docs/examples/comparison-json.ts': { schema: 'docs/comparison.schema.json', name: 'ComparisonJson' },
  'docs/examples/comparison-list-json.ts': {
    schema: 'docs/comparison-list.schema.json',
    name: 'ComparisonListJson',
  },
};
export const clientTypesFiles = Object.keys(sources);

export async function clientTypesText(file: string): Promise<string> {
  const source = sources[file];
  if (!source) throw new Error(`${file} is made from no schema`);
  const { schema, name } = source;
  return compile(JSON.parse(readFileSync(projectPath(schema), 'utf8')), name, {
    additionalProperties: false,
    bannerComment: `// Made from ${schema} by json-schema-to-typescript; see docs/clients.md.`,
    style: { singleQuote: true, printWidth: 110 },
  });
}
