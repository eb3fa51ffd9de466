import { randomBytes } from 'node:crypto';
import { findFreePort } from '../../src/cli/find-free-port';
import { cloneDatabase, databaseAddress } from '../../src/cli/postgres/databases';
import { type SiteServer, startServer } from '../../src/cli/start-server';
import { environmentOf, siteTemplate } from './global-site';
import { type PostgresProxy, startPostgresProxy } from './postgres-proxy';
import type { TestSite } from './provided';
import { testSite } from './test-site';
import { purgeToken, startVarnish, type Varnish } from './varnish';

export interface TwoInstances {
  /** The database itself; the instances come to it through `database`, which can go away. */
  readonly databaseUrl: string;
  readonly database: PostgresProxy;
  readonly varnish: Varnish;
  readonly instances: readonly string[];
  readonly servers: SiteServer[];
  /** Starts the instance at this place again, after it was stopped or killed. */
  readonly restart: (place: number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Varnish before two instances of the built site on one database of their own, with the sample content. */
export async function startTwoInstances(): Promise<TwoInstances> {
  const server = new URL(testSite().databaseUrl);
  const postgres = { port: Number(server.port), password: server.password };
  const name = `many_${randomBytes(4).toString('hex')}`;
  await cloneDatabase(postgres, { template: siteTemplate, name });
  const databaseUrl = databaseAddress(postgres, name);
  const database = await startPostgresProxy(databaseUrl);
  const [edge, ...ports] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const instances = ports.map((port) => `http://127.0.0.1:${port}`);
  const siteUrl = `http://127.0.0.1:${edge}`;
  const start = (port: number | undefined) =>
    startServer({
      ...environmentOf({ ...testSite(), baseUrl: siteUrl, databaseUrl: database.url } satisfies TestSite),
      PORT: String(port),
      TRUST_PROXY: '1',
      EDGE_PURGE_URLS: siteUrl,
      EDGE_PURGE_TOKEN: purgeToken,
    });
  const servers = await Promise.all(ports.map(start));
  const varnish = await startVarnish(instances, {
    PORT: String(edge),
    REQUESTS_PER_10S: '100000',
  });
  return {
    databaseUrl,
    database,
    varnish,
    instances,
    servers,
    async restart(place) {
      servers[place] = await start(ports[place]);
    },
    async stop() {
      await varnish.stop();
      await Promise.all(servers.map((one) => one.stop()));
      await database.close();
    },
  };
}
