import config from '../../payload.config';
import { importMapFile, typesFile, writeGeneratedFiles } from './generated-files';
import { runCommand } from './run-command';

runCommand(async () => {
  await writeGeneratedFiles(await config, process.cwd());
  console.log(`Wrote ${typesFile} and ${importMapFile}`);
  return 0;
});
