import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { intoFile } from './interchange/into-file';
import { runCommand } from './run-command';
import { describeBill } from './supply-chain/describe-bill';

runCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const text = `${JSON.stringify(await describeBill(), null, 2)}\n`;
  if (values.out === undefined) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    return 0;
  }
  await intoFile(resolve(process.env.INIT_CWD ?? process.cwd(), values.out), (write) => write(text));
  console.log(`  ✓ ${values.out}`);
  return 0;
});
