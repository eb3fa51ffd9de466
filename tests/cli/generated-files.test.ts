import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clientTypesFiles, clientTypesText } from '../../src/cli/client-types';
import { schemaFiles, schemaText } from '../../src/cli/generated-files';
import { projectPath } from '../../src/cli/project-root';

test.each(schemaFiles)('%s is the schema that the program goes by; else run: npm run generate', (file) => {
  expect(readFileSync(projectPath(file), 'utf8')).toBe(schemaText(file));
});

test.each(clientTypesFiles)('%s holds the types of its schema; else run: npm run generate', async (file) => {
  expect(readFileSync(projectPath(file), 'utf8')).toBe(await clientTypesText(file));
});
