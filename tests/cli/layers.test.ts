import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectPath } from '../../src/cli/project-root';
import { programs } from '../../src/cli/run-program';

type Import = readonly [file: string, imported: string];

const refused: readonly Import[] = [
  ['src/domain/a.ts', '../components/ui/button'],
  ['src/domain/b.ts', '../env/read-environment'],
  ['src/domain/c.ts', 'react'],
  ['src/domain/d.ts', 'next/cache'],
  ['src/domain/e.ts', 'node:fs'],
  ['src/domain/f.ts', '@payloadcms/ui'],
  ['src/seo/a.ts', '../queries/find-comparison'],
  ['src/feeds/a.ts', '../components/ui/button'],
  ['src/exports/a.ts', '../cache-tags'],
  ['src/components/site/a.tsx', '../../queries/find-site'],
  ['src/components/site/b.tsx', '../../payload-types'],
  ['src/components/site/c.tsx', '../../env/read-environment'],
  ['src/queries/a.ts', '../publishing/events'],
  ['src/queries/b.ts', '../cms/access/roles'],
  ['src/cms/collections/pages/a.ts', '../../../queries/find-page'],
  ['src/cms/collections/pages/b.ts', '../../../pages/index'],
  ['src/publishing/a.ts', '../cms/access/roles'],
  ['src/publishing/b.ts', '../queries/find-page'],
  ['src/enhancements/a.ts', '../components/ui/button'],
  ['src/enhancements/b.ts', '../env/read-environment'],
  ['src/pages/compare/a.tsx', '../../cms/access/roles'],
  ['src/pages/b.tsx', '../app/(payload)/layout'],
  ['src/app/(machine)/a.ts', '../../pages/index'],
  ['src/cli/a.ts', '../pages/index'],
  ['src/api/a.ts', '../cms/access/roles'],
  ['src/api/b.ts', '../../payload.config'],
  ['src/rate-limits/a.ts', '../env/read-environment'],
  ['src/logs/a.ts', '../env/read-environment'],
  ['src/cms/collections/users/a.ts', '../../../api/guard-rest'],
  ['src/queries/c.ts', '../rate-limits/rate-limit'],
  ['src/agents/a.ts', '../publishing/events'],
  ['src/agents/b.ts', '../../payload.config'],
  ['src/queries/e.ts', '../env/read-environment'],
  ['src/queries/d.ts', '../agents/tool'],
  ['src/app/(machine)/b.ts', '../../agents/tool'],
  ['src/env/a.ts', '../paths'],
  ['src/env/b.ts', '../domain/slug'],
  ['src/paths.ts', './domain/slug'],
  ['src/cache-tags.ts', './domain/slug'],
];

const accepted: readonly Import[] = [
  ['src/domain/z.ts', './outcome'],
  ['src/seo/z.ts', '../domain/outcome'],
  ['src/feeds/z.ts', '../paths'],
  ['src/exports/z.ts', '../env/read-environment'],
  ['src/components/site/z.tsx', '../../domain/outcome'],
  ['src/queries/z.ts', '../../payload.config'],
  ['src/cms/collections/users/z.ts', '../pages/pages'],
  ['src/cms/hooks/z.ts', '../../publishing/events'],
  ['src/publishing/z.ts', '../payload-types'],
  ['src/enhancements/z.ts', '../domain/ranking'],
  ['src/pages/z.tsx', '../queries/find-page'],
  ['src/app/(machine)/z.ts', '../../publishing/events'],
  ['src/api/z.ts', '../rate-limits/rate-limit'],
  ['src/cms/access/z.ts', '../../rate-limits/rate-limit'],
  ['src/app/(payload)/z.ts', '../../api/guard-rest'],
  ['src/agents/z.ts', '../cms/access/roles'],
  ['src/agents/y.ts', '../queries/find-page'],
  ['src/env/z.ts', './mail'],
  ['src/cli/z.ts', '../env/read-environment'],
];

const root = mkdtempSync(join(tmpdir(), 'verdict-layers-'));
let diagnosed = '';

beforeAll(async () => {
  const config = JSON.parse(readFileSync(projectPath('biome.json'), 'utf8'));
  writeFileSync(join(root, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  for (const [file, imported] of [...refused, ...accepted]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `import { something } from '${imported}';\n\nconsole.log(something);\n`);
  }
  diagnosed = await lint();
});

afterAll(() => rmSync(root, { recursive: true }));

test.for(refused)('%s may not import %s', ([file]) => {
  expect(diagnosed).toContain(`${file}:1:27 lint/style/noRestrictedImports`);
});

test.for(accepted)('%s may import %s', ([file]) => {
  expect(diagnosed).not.toContain(file);
});

test('nothing else is wrong with the examples', () => {
  expect(diagnosed.match(/ lint\//g)).toHaveLength(refused.length);
});

function lint(): Promise<string> {
  const given = [programs.biome, 'lint', '--max-diagnostics=none', '--colors=off'];
  return new Promise((resolve) => {
    execFile(process.execPath, given, { cwd: root }, (_, output, errors) => resolve(output + errors));
  });
}
