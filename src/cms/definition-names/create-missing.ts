import { sql } from '@payloadcms/db-postgres';
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import { foldName } from '../../domain/fold-name';
import { sessionOf } from '../../publishing/session';
import { listNames, type NamedCollection, type NamedDefinition } from './list-names';

export interface WantedDefinition {
  readonly name: string;
  /** For a criterion that is created: the heading it stands under. */
  readonly group: string;
}

/**
 * Those that exist by name, and drafts for those that do not, in the order asked for: all of them or none. Two people
 * who ask for the same name at the same time get the same definition.
 */
export async function createMissing(
  req: PayloadRequest,
  collection: NamedCollection,
  wanted: readonly WantedDefinition[],
): Promise<readonly NamedDefinition[]> {
  const isOurs = await initTransaction(req);
  try {
    const session = await sessionOf(req);
    await session.execute(sql`SELECT pg_advisory_xact_lock(hashtext(${`names of ${collection}`}))`);
    const found = await findOrCreateAll(req, collection, wanted);
    if (isOurs) await commitTransaction(req);
    return found;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

async function findOrCreateAll(
  req: PayloadRequest,
  collection: NamedCollection,
  wanted: readonly WantedDefinition[],
): Promise<readonly NamedDefinition[]> {
  const known = new Map<string, NamedDefinition>();
  for (const definition of await listNames(req, collection)) {
    const key = foldName(definition.name);
    if (!known.has(key)) known.set(key, definition);
  }
  const answer: NamedDefinition[] = [];
  for (const one of wanted) {
    const key = foldName(one.name);
    const definition = known.get(key) ?? (await createDraft(req, collection, one));
    known.set(key, definition);
    answer.push(definition);
  }
  return answer;
}

async function createDraft(
  req: PayloadRequest,
  collection: NamedCollection,
  { name, group }: WantedDefinition,
): Promise<NamedDefinition> {
  const common = { name: name.trim(), _status: 'draft' as const };
  const options = { draft: true, depth: 0, overrideAccess: false, user: req.user, req } as const;
  const { id } =
    collection === 'criteria'
      ? await req.payload.create({ ...options, collection, data: { ...common, group } })
      : await req.payload.create({ ...options, collection, data: common });
  return { id, name: common.name, group: collection === 'criteria' ? group : '' };
}
