import { fileURLToPath } from 'node:url';

// The benchmark builds a copy of this folder under `.data/bench/`, where the project's own packages are found.
export default { turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) } };
