import { getPayload } from 'payload';
import { loadSample } from '../../../src/cli/sample/load-sample';
import config from './payload.config.mjs';

// Payload makes the tables itself where it is not in production.
const payload = await getPayload({ config });
await payload.create({
  collection: 'users',
  data: {
    name: 'Editorial team',
    jobTitle: 'Editors',
    publicProfile: true,
    role: 'admin',
    email: 'bench@example.com',
    password: 'a-password-for-benchmarks',
  },
});
await loadSample(payload);
process.exit(0);
