import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { exportTable } from '../../cms/interchange/comparison-table';
import { exportComparisons } from '../../cms/interchange/export-comparisons';
import { findActor } from './find-actor';
import { findComparisonId } from './find-comparison-id';
import { parseExportOptions } from './options';
import { progressBar } from './progress-bar';
import { runInterchange } from './run-interchange';
import { withContent } from './with-content';

type Write = (text: string) => Promise<void>;

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

/** Renamed into place: a file of that name is either whole or what it was before. */
async function intoFile<Result>(path: string, work: (write: Write) => Promise<Result>): Promise<Result> {
  const unfinished = `${path}.${process.pid}.part`;
  const file = createWriteStream(unfinished);
  await once(file, 'open');
  try {
    const result = await work(async (text) => {
      if (!file.write(text)) await once(file, 'drain');
    });
    file.end();
    await finished(file);
    renameSync(unfinished, path);
    return result;
  } catch (error) {
    file.destroy();
    rmSync(unfinished, { force: true });
    throw error;
  }
}
