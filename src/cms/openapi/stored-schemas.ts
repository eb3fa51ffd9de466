import { configToJSONSchema, type Field, type SanitizedConfig } from 'payload';

/** A JSON Schema, as far as we look into it. */
export interface Schema {
  [keyword: string]: unknown;
}

/** Stored documents by collection or global, with references among them as OpenAPI writes them. */
export type StoredSchemas = Readonly<Record<string, Schema>>;

/** The component that describes what a collection stores. Named apart from the public form, which is computed from it. */
export function storedName(slug: string): string {
  const words = slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `Stored${words.join('')}`;
}

export function writtenName(slug: string): string {
  return `${storedName(slug)}Input`;
}

/** A document as it stands in another one: with the fields that were asked for, or those that usually matter there. */
function inPlaceName(slug: string): string {
  return `${storedName(slug)}InPlace`;
}

const keptByUs = new Set(['id', 'createdAt', 'updatedAt']);

/** Any of the fields. Which of them must be there depends on the rest, and is told by the refusal. */
export function describeWritten(stored: Schema): Schema {
  const { required: _, ...schema } = stored;
  const properties = Object.entries(asRecord(schema.properties)).filter(([name]) => !keptByUs.has(name));
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** What Payload's own types are generated from, made true to its answers. */
export function describeStored(config: SanitizedConfig, slugs: readonly string[]): StoredSchemas {
  const { definitions = {} } = configToJSONSchema(config, 'number');
  const entities = [...config.collections, ...config.globals];
  return Object.fromEntries(
    slugs.flatMap((slug) => {
      const fields = entities.find((entity) => entity.slug === slug)?.fields ?? [];
      const mended = withType(slug, config, asRecord(mend(definitions[slug] ?? {}, new Set(slugs))));
      const whole = withoutSecrets(mended, hiddenFields(fields));
      return [
        [storedName(slug), { ...whole, title: storedName(slug) }],
        [inPlaceName(slug), { ...whole, title: inPlaceName(slug), required: ['id'] }],
      ];
    }),
  );
}

/** A global says in its answers which one it is. */
function withType(slug: string, { globals }: SanitizedConfig, schema: Schema): Schema {
  if (!globals.some((global) => global.slug === slug)) return schema;
  const properties = { ...asRecord(schema.properties), globalType: { const: slug } };
  // Settings that nobody has saved yet have no number and no date.
  return { ...schema, properties, required: [] };
}

/** Fields that not everybody who reads the document is shown. */
function hiddenFields(fields: readonly Field[]): ReadonlySet<string> {
  return new Set(
    fields.flatMap((field) =>
      'name' in field && 'access' in field && field.access?.read ? [field.name] : [],
    ),
  );
}

// Payload describes what may be sent along with what is answered.
const neverAnswered = new Set(['password']);

function withoutSecrets(schema: Schema, hidden: ReadonlySet<string>): Schema {
  const properties = asRecord(schema.properties);
  const kept = Object.entries(properties).filter(([name]) => !neverAnswered.has(name));
  const required = Array.isArray(schema.required) ? schema.required : [];
  return {
    ...schema,
    properties: Object.fromEntries(kept),
    required: required.filter((name) => !neverAnswered.has(name) && !hidden.has(name)),
  };
}

const definition = /^#\/definitions\/(.+)$/;

/** Null is a value of each choice that may be empty, and a reference leads to a component or to a mere number. */
function mend(node: unknown, known: ReadonlySet<string>): unknown {
  if (Array.isArray(node)) return node.map((part) => mend(part, known));
  if (typeof node !== 'object' || node === null) return node;
  const schema = asRecord(node);
  if (typeof schema.$ref === 'string') return reference(schema.$ref, known);
  const parts = Object.entries(schema).filter(([keyword]) => keyword !== 'tsType');
  const mended = Object.fromEntries(parts.map(([keyword, value]) => [keyword, mend(value, known)]));
  const { type, enum: choices } = mended;
  const mayBeNull = Array.isArray(type) && type.includes('null');
  return mayBeNull && Array.isArray(choices) ? { ...mended, enum: [...choices, null] } : mended;
}

function reference($ref: string, known: ReadonlySet<string>): Schema {
  const [, name = ''] = definition.exec($ref) ?? [];
  return known.has(name) ? { $ref: `#/components/schemas/${inPlaceName(name)}` } : { type: 'object' };
}

function asRecord(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
