import {
  type DefinitionNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
} from 'graphql';
import { problemOfSwitches } from './check-switches';
import { type DocumentSize, measureDocument } from './document-size';

/** The whole of a comparison with everything it shows is some 150 fields, eight deep. */
export const documentLimits = {
  characters: 20_000,
  tokens: 2_000,
  definitions: 20,
  depth: 12,
  introspectionDepth: 20,
  fields: 500,
  aliases: 30,
  directives: 20,
  cost: 20_000,
} as const;

const words: Record<keyof DocumentSize, string> = {
  depth: 'fields in each other',
  introspectionDepth: 'fields in each other about the schema',
  fields: 'fields, fragments included',
  aliases: 'aliases',
  directives: 'directives',
  cost: 'in cost (fields times documents)',
};

/**
 * What is wrong with a document, before it is validated and anybody is asked who sends it: some rules of the validation
 * take time that grows with the square of the document. Null when nothing is.
 */
export function problemOfDocument(text: string, variables: unknown): string | null {
  if (text.length > documentLimits.characters)
    return `A document may have at most ${documentLimits.characters} characters. Send long texts as variables.`;
  const document = parseDocument(text);
  if (typeof document === 'string') return document;
  if (document.definitions.some(isSubscription)) return 'There are no subscriptions here.';
  if (document.definitions.length > documentLimits.definitions)
    return `A document may have at most ${documentLimits.definitions} operations and fragments.`;
  const given = isRecord(variables) ? variables : {};
  const size = measureDocument(document, given);
  if (size === null) return 'A fragment may not include itself.';
  return problemOfSize(size) ?? problemOfSwitches(document, given);
}

function problemOfSize(size: DocumentSize): string | null {
  for (const part of ['depth', 'introspectionDepth', 'fields', 'aliases', 'directives', 'cost'] as const)
    if (size[part] > documentLimits[part])
      return `A document may have at most ${documentLimits[part]} ${words[part]}; this one has ${size[part]}.`;
  return null;
}

/** The document, or what is wrong with it. */
function parseDocument(text: string): DocumentNode | string {
  try {
    return parse(text, { maxTokens: documentLimits.tokens, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

/** GraphQL over HTTP has no answer to it, and fails. */
function isSubscription(definition: DefinitionNode): boolean {
  return (
    definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
