import { getPayload } from 'payload';
import config from '../../payload.config';
import { runDuePublications } from '../../src/publishing/run-due-publications';

// A process for a test to kill while it is at work.
getPayload({ config }).then(async (payload) => {
  process.send?.('ready');
  await runDuePublications(payload);
  process.send?.('done');
});
