import { sql } from '@payloadcms/db-postgres';
import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import {
  idsOfShard,
  type SitemapEntry,
  type SitemapKind,
  type SitemapShard,
  shardOf,
  sitemapKinds,
} from '../domain/sitemap';
import { payloadInstance } from './payload';
import { largestId, sitemapStatements } from './sitemap-statements';

const shardRows = z.array(z.object({ number: z.number(), modifiedAt: z.string() }));
const entryRows = z.array(z.object({ slug: z.string(), modifiedAt: z.string() }));

/** Every file of the sitemap that has something in it. One statement a kind. */
export async function listShards(): Promise<SitemapShard[]> {
  const shards = await Promise.all(sitemapKinds.map(listShardsOf));
  return shards.flat();
}

async function listShardsOf(kind: SitemapKind): Promise<SitemapShard[]> {
  const { db } = await payloadInstance();
  const { rows } = await db.drizzle.execute(sql`
    SELECT number, ${instant(sql`modified`)} AS "modifiedAt"
    FROM (${sitemapStatements[kind].shards}) shard ORDER BY number`);
  return shardRows.parse(rows).map((shard) => ({ kind, ...shard }));
}

/** What is in one file of the sitemap, by id. One statement. */
export async function listAddresses(kind: SitemapKind, shard: number): Promise<SitemapEntry[]> {
  if (shard < 1 || shard > shardOf(largestId)) return [];
  const { db } = await payloadInstance();
  const [from, to] = idsOfShard(shard);
  const { rows } = await db.drizzle.execute(sql`
    SELECT slug, ${instant(sql`modified`)} AS "modifiedAt"
    FROM (${sitemapStatements[kind].documents(from, to)}) document WHERE slug IS NOT NULL ORDER BY id, slug`);
  return entryRows.parse(rows);
}

function instant(moment: SQL): SQL {
  return sql`to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
