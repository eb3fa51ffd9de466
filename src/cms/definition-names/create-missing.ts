import { sql } from '@payloadcms/db-postgres';
import { APIError, commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import { foldName } from '../../domain/fold-name';
import { richTextFromWords } from '../../domain/rich-text-from-words';
import { sessionOf } from '../../publishing/session';
import { listNames, type NamedCollection, type NamedDefinition } from './list-names';

export interface WantedDefinition {
  readonly name: string;
  /** For a criterion that is created: the heading it stands under. */
  readonly group: string;
  /** For a question that is created, in plain words: its answer. Paragraphs are parted by empty lines. */
  readonly answer: string;
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
    const existing = known.get(key);
    if (existing && one.answer) throw answeredAlready(existing);
    const definition = existing ?? (await createDraft(req, collection, one));
    known.set(key, definition);
    answer.push(definition);
  }
  return answer;
}

/** What somebody has just written must not be dropped for an answer that they have not seen. */
function answeredAlready({ name }: NamedDefinition): APIError {
  const message = `“${name}” is asked already, with an answer of its own. Choose it from the list, or ask differently.`;
  return new APIError(message, 409, null, true);
}

async function createDraft(
  req: PayloadRequest,
  collection: NamedCollection,
  wanted: WantedDefinition,
): Promise<NamedDefinition> {
  const { id } = await create(req, collection, { ...wanted, name: wanted.name.trim() });
  return { id, name: wanted.name.trim(), group: collection === 'criteria' ? wanted.group : '' };
}

function create(
  req: PayloadRequest,
  collection: NamedCollection,
  { name, group, answer }: WantedDefinition,
): Promise<{ readonly id: number }> {
  const options = { draft: true, depth: 0, overrideAccess: false, user: req.user, req } as const;
  const _status = 'draft' as const;
  switch (collection) {
    case 'criteria':
      return req.payload.create({ ...options, collection, data: { name, group, _status } });
    case 'faqs': {
      const data = { question: name, ...(answer ? { answer: richTextFromWords(answer) } : {}), _status };
      return req.payload.create({ ...options, collection, data });
    }
    case 'options':
    case 'scenarios':
      return req.payload.create({ ...options, collection, data: { name, _status } });
  }
}
