import { runCommand } from './run-command';
import { buildSite, isBuildStale } from './site-build';
import { step } from './steps';

runCommand(async () => {
  if (!isBuildStale() && !process.argv.includes('--force')) {
    console.log('The build is up to date.');
    return 0;
  }
  await step('Site built', () => buildSite());
  return 0;
});
