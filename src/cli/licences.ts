import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { projectPath } from './project-root';
import { runCommand } from './run-command';
import { describeLicences } from './supply-chain/licences';
import { readLockFile } from './supply-chain/package-files';

const file = 'docs/licences.md';

runCommand(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  const wanted = describeLicences(readLockFile());
  if (!values.check) {
    writeFileSync(projectPath(file), wanted);
    console.log(`  ✓ ${file}`);
    return 0;
  }
  if (readFileSync(projectPath(file), 'utf8') === wanted) return 0;
  console.error(`  ✗ ${file} is out of date. Run: npm run licences`);
  return 1;
});
