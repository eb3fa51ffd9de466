import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { body, hostileText, richText } from './arbitraries';

/** The published one: `tests/api/contract.test.ts` says that it is true. */
const schema = buildSchema(readFileSync('docs/schema.graphql', 'utf8'), { assumeValid: true });

type Gen = fc.GeneratorValue;

export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The same value as a document writes it and as a variable holds it. */
interface Value {
  readonly literal: string;
  readonly json: unknown;
}

const deepestSelection = 5;
const deepestInput = 4;

/** By number: the generator compares what it is called with, and types of a schema lead to each other without end. */
function oneOf<T>(gen: Gen, values: readonly T[]): T {
  const chosen = values[gen(fc.nat, { max: values.length - 1 })];
  if (chosen === undefined) throw new Error('There is nothing to choose from');
  return chosen;
}

function oneIn(gen: Gen, count: number): boolean {
  return gen(fc.nat, { max: count - 1 }) === 0;
}

/** From one to `most` of them, in their order. */
function someOf<T>(gen: Gen, values: readonly T[], most: number): T[] {
  const bounds = { minLength: Math.min(1, values.length), maxLength: Math.min(most, values.length) };
  const chosen = new Set(gen(fc.subarray<number>, [...values.keys()], bounds));
  return values.filter((_, index) => chosen.has(index));
}

function plain(json: unknown): Value {
  return { literal: writeLiteral(json), json };
}

function writeLiteral(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(writeLiteral).join(', ')}]`;
  if (typeof json === 'object' && json !== null)
    return `{${Object.entries(json)
      .filter(([name]) => /^[_A-Za-z]\w*$/.test(name))
      .map(([name, value]) => `${name}: ${writeLiteral(value)}`)
      .join(', ')}}`;
  return JSON.stringify(json) ?? 'null';
}

const scalars: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Int: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 14 }) },
    { weight: 1, arbitrary: fc.integer() },
  ),
  Float: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  Boolean: fc.boolean(),
  JSON: fc.oneof(richText, fc.jsonValue({ maxDepth: 2 }), fc.integer({ min: 1, max: 14 })),
};
/** Refusals repeat what was sent, so no secret is sent whole. */
const texts = fc.oneof(
  hostileText,
  fc.constantFrom('A title', 'unpublished', 'privateperson', '2026-01-02', '-createdAt', 'createdBy.email'),
);

function aScalar(gen: Gen, type: GraphQLNamedType): Value {
  if (isEnumType(type)) {
    const { name } = oneOf(gen, type.getValues());
    return { literal: name, json: name };
  }
  return plain(gen(() => scalars[type.name] ?? texts));
}

function aValue(gen: Gen, type: GraphQLInputType, depth: number): Value {
  if (isNonNullType(type)) return aValue(gen, type.ofType, depth);
  if (oneIn(gen, 25)) return plain(gen(() => fc.oneof(hostileText, fc.jsonValue({ maxDepth: 1 }))));
  if (isListType(type)) {
    const values = Array.from({ length: gen(fc.nat, { max: 2 }) }, () => aValue(gen, type.ofType, depth));
    return {
      literal: `[${values.map(({ literal }) => literal).join(', ')}]`,
      json: values.map(({ json }) => json),
    };
  }
  if (isInputObjectType(type)) return anObject(gen, Object.values(type.getFields()), depth);
  return aScalar(gen, getNamedType(type));
}

function anObject(gen: Gen, all: readonly GraphQLInputField[], depth: number): Value {
  const allowed = all.filter(({ type }) => depth < deepestInput || !isInputObjectType(getNamedType(type)));
  const some = someOf(gen, allowed, 3);
  const fields = [...new Set([...all.filter(isRequiredInputField), ...some])];
  const entries = fields.map(({ name, type }) => [name, aValue(gen, type, depth + 1)] as const);
  return {
    literal: `{${entries.map(([name, { literal }]) => `${name}: ${literal}`).join(', ')}}`,
    json: Object.fromEntries(entries.map(([name, { json }]) => [name, json])),
  };
}

/** Written into the document, or beside it as a variable. */
interface Arguments {
  readonly written: string;
  readonly declared: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

function someArguments(gen: Gen, args: readonly GraphQLArgument[]): Arguments {
  const given = [...new Set([...args.filter(isRequiredArgument), ...someOf(gen, args, 4)])];
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const parts = given.map(({ name, type }) => {
    const { literal, json } = aValue(gen, type, 0);
    if (oneIn(gen, 2)) return `${name}: ${literal}`;
    declared.push(`$${name}: ${type}`);
    variables[name] = name === 'data' && oneIn(gen, 3) ? gen(() => body) : json;
    return `${name}: $${name}`;
  });
  return { written: parts.length > 0 ? `(${parts.join(', ')})` : '', declared, variables };
}

function aSelection(gen: Gen, output: GraphQLOutputType, depth: number): string {
  const type = getNamedType(output);
  if (isUnionType(type))
    return `{ __typename ${type
      .getTypes()
      .map((member) => `... on ${member.name} ${aSelection(gen, member, depth + 1)}`)
      .join(' ')} }`;
  if (!isObjectType(type)) return '';
  const all = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const leaves = all.filter(
    (field) => !isObjectType(getNamedType(field.type)) && !isUnionType(getNamedType(field.type)),
  );
  const some = someOf(gen, depth < deepestSelection ? all : leaves, 4);
  const wanted = [...new Set([...all.filter(({ name }) => name === 'docs'), ...some])];
  return `{ __typename ${wanted.map((field) => `${field.name}${aSelection(gen, field.type, depth + 1)}`).join(' ')} }`;
}

function aRequest(
  gen: Gen,
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
): GraphqlRequest {
  const { written, declared, variables } = someArguments(gen, field.args);
  const head = declared.length > 0 ? `${kind} (${declared.join(', ')})` : kind;
  return { query: `${head} { ${field.name}${written} ${aSelection(gen, field.type, 1)} }`, variables };
}

const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
/** Who logs out is somebody else afterwards, and what is said of them would be of a visitor. */
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
  ({ name }) => !/^(logout|refreshToken)/.test(name),
);
const contentMutations = mutations.filter(({ name }) =>
  /(Comparison|Option|Criterion|Scenario|Faq|Topic|Page)$/.test(name),
);

/** A document that follows the schema, for the most part. */
export function aQuery(gen: Gen): GraphqlRequest {
  return aRequest(gen, 'query', oneOf(gen, queries));
}

export function aMutation(gen: Gen): GraphqlRequest {
  return aRequest(gen, 'mutation', oneOf(gen, mutations));
}

/** Of what readers read. */
export function aContentMutation(gen: Gen): GraphqlRequest {
  return aRequest(gen, 'mutation', oneOf(gen, contentMutations));
}

const fragments = [
  '{',
  '}',
  '...',
  '... on User { email hash salt }',
  '@include(if: false)',
  '@skip(if: $nothing)',
  '"',
  '"""',
  '#',
  '$data',
  'fragment f on Query { ...f }',
  '...f',
  'subscription { a }',
  '__schema { types { name fields { name } } }',
  '__typename',
  'a: __typename b: __typename',
  'mutation { loginUser(email: "a", password: "b") { token } }',
  'docs { createdBy { email } authors { email } }',
  '\ufeff',
  '\u0000',
  '{'.repeat(300),
  'a '.repeat(700),
];

/** One that follows the schema, cut, doubled or with something else put in. */
export function aBrokenQuery(gen: Gen): GraphqlRequest {
  const { query, variables } = aQuery(gen);
  const from = gen(fc.nat, { max: query.length });
  const to = gen(fc.nat, { max: query.length });
  const [start, end] = from < to ? [from, to] : [to, from];
  const put = gen(() =>
    fc.oneof(fc.constantFrom(...fragments), hostileText, fc.constant(query.slice(start, end).repeat(2))),
  );
  const rest = oneIn(gen, 2) ? query.slice(start) : query.slice(end);
  const odd = gen(() =>
    fc.oneof({ weight: 5, arbitrary: fc.constant(variables) }, { weight: 1, arbitrary: fc.jsonValue() }),
  );
  return { query: `${query.slice(0, start)}${put}${rest}`, variables: odd as GraphqlRequest['variables'] };
}
