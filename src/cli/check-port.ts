import { createServer } from 'node:net';
import type { Environment } from '../env/environment';
import type { EnvironmentProblem } from '../env/environment-error';

type Address = Pick<Environment, 'host' | 'port'>;

export async function checkPort({ host, port }: Address): Promise<EnvironmentProblem[]> {
  const refusal = await tryListening({ host, port });
  if (refusal === null) return [];
  if (refusal === 'EADDRINUSE') {
    const fix = `Stop that program, or choose another port: PORT=${port + 1} npm start`;
    return [{ name: 'PORT', problem: `${port} on ${host} is in use by another program`, fix }];
  }
  if (refusal === 'EACCES') {
    const fix = 'Choose one from 1024 up, such as 3000.';
    return [{ name: 'PORT', problem: `${port} is only for the system's administrator`, fix }];
  }
  const fix = 'Set it to 127.0.0.1 for this machine alone, or to 0.0.0.0 for its whole network.';
  return [{ name: 'HOST', problem: `${host} is not an address of this machine (${refusal})`, fix }];
}

function tryListening({ host, port }: Address): Promise<string | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
