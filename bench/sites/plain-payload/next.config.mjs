import { fileURLToPath } from 'node:url';
import { withPayload } from '@payloadcms/next/withPayload';

// The benchmark builds a copy of this folder under `.data/bench/`, where the project's own packages are found.
export default withPayload({ turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) } });
