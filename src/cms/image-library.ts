import { createRequire } from 'node:module';

/**
 * sharp by its CommonJS entry: the other one uses `import … with`, which the oldest Node.js we support cannot read. It is
 * the same library.
 */
export const imageLibrary: typeof import('sharp').default = createRequire(import.meta.url)('sharp');
