import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startCluster } from '../../../src/cli/postgres/cluster';
import { findServerAccount } from '../../../src/cli/postgres/server-account';
import { PostgresServer } from './postgres-server';

const slot = 'replica';
const catchUpLimitMs = 60_000;

/** A replica that streams from the stage's PostgreSQL and shows each commit so much later than it was made. */
export class Replica {
  readonly #primary: PostgresServer;
  readonly server: PostgresServer;

  private constructor(primary: PostgresServer, server: PostgresServer) {
    this.#primary = primary;
    this.server = server;
  }

  static async start(
    primary: PostgresServer,
    { directory, lagMs }: { readonly directory: string; readonly lagMs: number },
  ): Promise<Replica> {
    await copyData(primary, directory);
    const { port, password } = new URL(primary.addressOf('postgres'));
    const source = `host=127.0.0.1 port=${port} user=postgres password=${password} application_name=${slot}`;
    const settings = [
      `primary_conninfo = '${source}'`,
      `primary_slot_name = '${slot}'`,
      `recovery_min_apply_delay = '${lagMs}ms'`,
    ];
    append(join(directory, 'postgresql.auto.conf'), `${settings.join('\n')}\n`);
    append(join(directory, 'standby.signal'), '');
    const cluster = { directory, password: decodeURIComponent(password) };
    return new Replica(primary, new PostgresServer(cluster, await startCluster(cluster, 'safe')));
  }

  /** Shows nothing more from now on, but goes on taking in what the primary sends. */
  async pause(): Promise<void> {
    await this.server.ask('postgres', (client) => client.query('SELECT pg_wal_replay_pause()'));
  }

  /** Lags no more. Resolves when it shows all that the primary holds at this moment. */
  async catchUp(): Promise<void> {
    const position = await this.#primary.ask('postgres', async (client) => {
      const { rows } = await client.query('SELECT pg_current_wal_flush_lsn() AS position');
      return String(rows[0].position);
    });
    await this.server.ask('postgres', async (client) => {
      await client.query('ALTER SYSTEM SET recovery_min_apply_delay = 0');
      await client.query('SELECT pg_reload_conf(), pg_wal_replay_resume()');
      for (const until = Date.now() + catchUpLimitMs; ; await wait(100)) {
        const { rows } = await client.query('SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS is_there', [
          position,
        ]);
        if (rows[0].is_there) return;
        if (Date.now() > until)
          throw new Error(`The replica did not reach ${position} in ${catchUpLimitMs} ms`);
      }
    });
  }

  async remove(): Promise<void> {
    await this.server.stop();
    // Without it the primary would keep for ever what nobody fetches.
    await this.#primary.ask('postgres', (client) =>
      client.query('SELECT pg_drop_replication_slot($1)', [slot]),
    );
    rmSync(this.server.directory, { recursive: true, force: true });
  }
}

/** While the primary serves, as `pg_basebackup` does it, which the embedded PostgreSQL lacks. */
async function copyData(primary: PostgresServer, directory: string): Promise<void> {
  await primary.ask('postgres', async (client) => {
    await client.query('SELECT pg_create_physical_replication_slot($1, true)', [slot]);
    await client.query("SELECT pg_backup_start('replica', true)");
    execFileSync('cp', ['-a', primary.directory, directory]);
    const { rows } = await client.query('SELECT labelfile FROM pg_backup_stop()');
    append(join(directory, 'backup_label'), String(rows[0].labelfile));
  });
  const slots = join(directory, 'pg_replslot');
  for (const name of existsSync(slots) ? readdirSync(slots) : [])
    rmSync(join(slots, name), { recursive: true });
  for (const name of ['postmaster.pid', 'postmaster.opts', 'server.log'])
    rmSync(join(directory, name), { force: true });
}

function append(file: string, text: string): void {
  appendFileSync(file, text, { mode: 0o600 });
  const account = findServerAccount();
  if (account) chownSync(file, account.uid, account.gid);
}
