import { runCommand } from './run-command';
import { listSupplyProblems } from './supply-chain/list-problems';
import { readLockFile, readPackageFile } from './supply-chain/package-files';

runCommand(async () => {
  const locked = readLockFile();
  const problems = listSupplyProblems(readPackageFile(), locked);
  for (const problem of problems) console.error(`  ✗ ${problem}`);
  if (problems.length > 0) return 1;
  console.log(
    `  ✓ ${locked.packages.length} packages: exact, in step, with checksums, scripts and licences looked at`,
  );
  return 0;
});
