import { basename, resolve } from 'node:path';
import { exportTable } from '../../cms/interchange/comparison-table';
import { exportComparisons } from '../../cms/interchange/export-comparisons';
import { findActor } from './find-actor';
import { findComparisonId } from './find-comparison-id';
import { intoFile } from './into-file';
import { parseExportOptions } from './options';
import { progressBar } from './progress-bar';
import { runInterchange } from './run-interchange';
import { withContent } from './with-content';

/** Writes comparisons to a file; exits with 1 when some had to be left out. */
runInterchange(async () => {
  const { out, slugs, drafts, as, table } = parseExportOptions(process.argv.slice(2));
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), out);
  return withContent(async (payload) => {
    const user = await findActor(payload, as);
    if (table !== undefined) {
      const { csv } = await exportTable({ payload, user, id: await findComparisonId(payload, table) });
      await intoFile(path, (write) => write(csv));
      console.log(`  ✓ ${out}: the table of ${table}`);
      return 0;
    }
    const bar = progressBar(basename(out), process.stderr);
    const order = { payload, user, drafts, onProgress: bar.show, ...(slugs ? { only: { slugs } } : {}) };
    const { count, leftOut } = await intoFile(path, (write) => exportComparisons(order, write)).finally(
      bar.end,
    );
    for (const reason of leftOut) console.error(`  ! Left out: ${reason}`);
    console.log(
      `  ✓ ${out}: ${count} ${count === 1 ? 'comparison' : 'comparisons'} and what they are made of`,
    );
    return leftOut.length === 0 ? 0 : 1;
  });
});
