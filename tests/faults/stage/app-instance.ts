import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { projectPath } from '../../../src/cli/project-root';

interface InstanceOptions {
  readonly name: string;
  readonly port: number;
  readonly environment: Record<string, string>;
  readonly logFile: string;
}

/** One process that serves the production build, started by the project's own server script. */
export class AppInstance {
  readonly name: string;
  readonly origin: string;
  readonly #options: InstanceOptions;
  #server: ChildProcess | null = null;
  /** Ends that nobody asked for. */
  unexpectedExits = 0;

  constructor(options: InstanceOptions) {
    this.#options = options;
    this.name = options.name;
    this.origin = `http://127.0.0.1:${options.port}`;
  }

  get isRunning(): boolean {
    return this.#server !== null;
  }

  /** Resolves when it listens. */
  async start(extra: Record<string, string> = {}): Promise<void> {
    const { port, environment, logFile } = this.#options;
    const env = {
      ...process.env,
      ...environment,
      ...{ PORT: String(port), NODE_ENV: 'production' as const },
      ...extra,
    };
    const server = fork(projectPath('src/cli/server/serve.mjs'), [], {
      cwd: projectPath(),
      execArgv: [],
      env,
      silent: true,
    });
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (text) => appendFileSync(logFile, text));
    this.#server = server;
    server.once('exit', () => {
      if (this.#server !== server) return;
      this.#server = null;
      this.unexpectedExits += 1;
    });
    server.send({ ...environment, PORT: String(port) });
    const early = once(server, 'exit').then(([code]) =>
      Promise.reject(new Error(`${this.name} did not start (${code}); see ${logFile}`)),
    );
    await Promise.race([once(server, 'message'), early]);
    early.catch(() => undefined);
  }

  /** kill -9, at once. */
  kill(): void {
    const server = this.#server;
    this.#server = null;
    server?.kill('SIGKILL');
  }

  /** SIGTERM, as a supervisor sends it. @returns its exit code. */
  async terminate(): Promise<number | null> {
    const server = this.#server;
    if (server === null) return null;
    this.#server = null;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    const [code] = await ended;
    return typeof code === 'number' ? code : null;
  }
}
