import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

// Files that are tested at the same time must not find each other's pictures: names that are taken are changed.
const folder = join(process.env.DATA_DIR ?? '', process.env.VITEST_WORKER_ID ?? '');
mkdirSync(folder, { recursive: true });
process.env.DATA_DIR = folder;
