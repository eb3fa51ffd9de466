import { startTemporaryServer } from '../../src/cli/postgres/start-temporary';

// A process for a test to kill.
startTemporaryServer().then(({ port, password }) => process.send?.({ port, password }));
