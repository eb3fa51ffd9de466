import { writeFileSync } from 'node:fs';
import config from '../../payload.config';
import {
  importMapFile,
  interchangeSchemaText,
  schemaFile,
  typesFile,
  writeGeneratedFiles,
} from './generated-files';
import { runCommand } from './run-command';

runCommand(async () => {
  await writeGeneratedFiles(await config, process.cwd());
  writeFileSync(schemaFile, interchangeSchemaText());
  console.log(`Wrote ${typesFile}, ${importMapFile} and ${schemaFile}`);
  return 0;
});
