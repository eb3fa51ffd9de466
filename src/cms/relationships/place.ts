import { type Fields, isSharedDefinition, type SharedDefinitions } from './public-definitions';

/** What one of Payload's keys asks for. */
export interface Place {
  readonly collection: SharedDefinitions;
  readonly id: number;
  /** Names of the fields that were asked for; null for all. */
  readonly fields: readonly string[] | null;
  /** Whether pictures are to be filled in as well. */
  readonly isDeeper: boolean;
}

/** Null for what Payload is to look up itself. */
export function placeOf(key: string): Place | null {
  const parts: unknown = JSON.parse(key);
  if (!Array.isArray(parts)) return null;
  const [transaction, collection, id, depth, currentDepth, locale, , overrideAccess, hidden, draft] = parts;
  if (transaction || locale || overrideAccess || hidden || draft) return null;
  if (typeof collection !== 'string' || !isSharedDefinition(collection) || typeof id !== 'number')
    return null;
  const fields = fieldsIn(parts[10]);
  const isDeeper = Number(depth) > 0 && Number(depth) >= Number(currentDepth);
  return fields === undefined ? null : { collection, id, fields, isDeeper };
}

/** Undefined where less than whole fields is asked for, or which ones not. */
function fieldsIn(select: unknown): readonly string[] | null | undefined {
  if (select === undefined || select === null) return null;
  const entries = Object.entries(select);
  const areWhole = entries.length > 0 && entries.every(([, wanted]) => wanted === true);
  return areWhole ? ['id', ...entries.map(([name]) => name), 'deletedAt'] : undefined;
}

/** As Payload would hand it on; null where Payload does more to it than that. */
export function cutToPlace(found: Fields, { fields, isDeeper }: Place): Fields | null {
  const shown =
    fields === null
      ? { ...found }
      : Object.fromEntries(Object.entries(found).filter(([name]) => fields.includes(name)));
  const hasPicture = isDeeper && typeof shown.logo === 'number';
  return hasPicture || !isPlain(shown) ? null : shown;
}

/** Nodes of prose that mean what they say. Others, such as links and pictures, have fields that Payload looks after. */
const plainNodes = [
  'root',
  'paragraph',
  'text',
  'linebreak',
  'tab',
  'heading',
  'list',
  'listitem',
  'quote',
  'horizontalrule',
];

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const isNode = 'type' in value && 'version' in value;
  if (isNode && !plainNodes.some((name) => name === value.type)) return false;
  return Object.values(value).every(isPlain);
}
