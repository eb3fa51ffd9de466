import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type Cluster, isRunning, startCluster, stopCluster } from '../../../src/cli/postgres/cluster';
import { databaseAddress } from '../../../src/cli/postgres/databases';

/** A real PostgreSQL that keeps what it acknowledged, however it ends. */
export class PostgresServer {
  readonly #cluster: Cluster;
  port: number;

  constructor(cluster: Cluster, port: number) {
    this.#cluster = cluster;
    this.port = port;
  }

  get directory(): string {
    return this.#cluster.directory;
  }

  addressOf(database: string): string {
    return databaseAddress({ port: this.port, password: this.#cluster.password }, database);
  }

  /** As `pg_ctl stop` does: whoever is connected is thrown out. */
  async stop(): Promise<void> {
    await stopCluster(this.#cluster);
  }

  isRunning(): Promise<boolean> {
    return isRunning(this.#cluster);
  }

  async start(): Promise<void> {
    this.port = await startCluster(this.#cluster, 'safe');
  }

  /** kill -9 of the server and of everything it started, as when a machine takes them away for memory. */
  async kill(): Promise<void> {
    const [first = ''] = readFileSync(join(this.directory, 'postmaster.pid'), 'utf8').split('\n');
    const postmaster = Number(first);
    const backends = await this.#listProcesses();
    for (const pid of [postmaster, ...backends]) killIfAlive(pid);
    while (await this.isRunning()) await wait(20);
  }

  async #listProcesses(): Promise<number[]> {
    return this.ask('postgres', async (client) => {
      const { rows } = await client.query('SELECT pid FROM pg_stat_activity');
      return rows.map(({ pid }) => Number(pid));
    });
  }

  /** Straight to the server, past whatever stands between it and the app. */
  async ask<Result>(database: string, work: (client: Client) => Promise<Result>): Promise<Result> {
    const client = new Client({ connectionString: this.addressOf(database) });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
}

function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
