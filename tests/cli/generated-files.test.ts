import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFiles, schemaText } from '../../src/cli/generated-files';
import { projectPath } from '../../src/cli/project-root';

test.each(schemaFiles)('%s is the schema that the program goes by; else run: npm run generate', (file) => {
  expect(readFileSync(projectPath(file), 'utf8')).toBe(schemaText(file));
});
