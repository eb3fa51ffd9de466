import { writeFileSync } from 'node:fs';
import config from '../../payload.config';
import { clientTypesFiles, clientTypesText } from './client-types';
import { derivedFiles, schemaFiles, schemaText, writeGeneratedFiles } from './generated-files';
import { projectPath } from './project-root';
import { runCommand } from './run-command';

runCommand(async () => {
  await writeGeneratedFiles(await config, process.cwd());
  for (const file of schemaFiles) writeFileSync(projectPath(file), schemaText(file));
  for (const file of clientTypesFiles) writeFileSync(projectPath(file), await clientTypesText(file));
  for (const file of [...derivedFiles, ...schemaFiles, ...clientTypesFiles]) console.log(`  ✓ ${file}`);
  return 0;
});
