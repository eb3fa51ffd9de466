import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { mostRelated } from '../../domain/check-comparison';

/** What carrying out a document comes down to, with its fragments put where they are used. */
export interface DocumentSize {
  readonly depth: number;
  /** The depth of what is asked about the schema itself. */
  readonly introspectionDepth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields, times the documents that they are asked of. */
  readonly cost: number;
}

interface Context {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Fragments that were measured, so that each is measured once; null while it is. */
  readonly measured: Map<string, DocumentSize | null>;
}

const nothing: DocumentSize = {
  depth: 0,
  introspectionDepth: 0,
  fields: 0,
  aliases: 0,
  directives: 0,
  cost: 0,
};
/** What Payload answers when no limit is asked for, and most that it ever answers. */
const usualPage = 10;
const largestPage = 1000;
/** Fields of documents that lead to documents of the same kind, and so on and on. A test looks for others. */
export const leadsToMany: ReadonlySet<string> = new Set(['related']);

/** Null where a fragment includes itself. */
export function measureDocument(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): DocumentSize | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const context: Context = { fragments, variables, measured: new Map() };
  const sizes = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? measureSet(definition.selectionSet, context) : nothing,
  );
  return addUp(sizes);
}

function measureSet(set: SelectionSetNode, context: Context): DocumentSize | null {
  return addUp(set.selections.map((selection) => measureSelection(selection, context)));
}

function measureSelection(selection: SelectionNode, context: Context): DocumentSize | null {
  const inner = innerSize(selection, context);
  if (inner === null) return null;
  const directives = inner.directives + (selection.directives?.length ?? 0);
  return selection.kind === Kind.FIELD
    ? { ...sizeOfField(selection, inner, context), directives }
    : { ...inner, directives };
}

function innerSize(selection: SelectionNode, context: Context): DocumentSize | null {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value, context);
  return selection.selectionSet ? measureSet(selection.selectionSet, context) : nothing;
}

function measureFragment(name: string, context: Context): DocumentSize | null {
  const known = context.measured.get(name);
  if (known !== undefined) return known;
  const fragment = context.fragments.get(name);
  // Which fragments there are is for the validation to say.
  if (!fragment) return nothing;
  context.measured.set(name, null);
  const size = measureSet(fragment.selectionSet, context);
  context.measured.set(name, size);
  return size;
}

function sizeOfField(field: FieldNode, inner: DocumentSize, context: Context): DocumentSize {
  const asksSchema = ['__schema', '__type'].includes(field.name.value);
  const depth = inner.depth + 1;
  return {
    ...inner,
    depth: asksSchema ? 1 : depth,
    introspectionDepth: asksSchema ? depth : inner.introspectionDepth,
    fields: inner.fields + 1,
    aliases: inner.aliases + (field.alias ? 1 : 0),
    cost: 1 + inner.cost * documentsOf(field, context),
  };
}

/** How many documents a field asks for; 1 for what is no list. */
function documentsOf(field: FieldNode, context: Context): number {
  if (leadsToMany.has(field.name.value)) return mostRelated;
  const limit = field.arguments?.find(({ name }) => name.value === 'limit')?.value;
  if (limit === undefined) return isList(field.selectionSet, context) ? usualPage : 1;
  const { variables } = context;
  const asked = limit.kind === Kind.VARIABLE ? variables[limit.name.value] : 'value' in limit && limit.value;
  const number = Number(asked);
  return Number.isFinite(number) && number >= 1 ? Math.min(number, largestPage) : largestPage;
}

/** Fragments have been measured by now, so that they lead to an end. */
function isList(set: SelectionSetNode | undefined, context: Context): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === 'docs';
    if (selection.kind === Kind.INLINE_FRAGMENT) return isList(selection.selectionSet, context);
    return isList(context.fragments.get(selection.name.value)?.selectionSet, context);
  });
}

function addUp(sizes: readonly (DocumentSize | null)[]): DocumentSize | null {
  let sum = nothing;
  for (const size of sizes) {
    if (size === null) return null;
    sum = {
      depth: Math.max(sum.depth, size.depth),
      introspectionDepth: Math.max(sum.introspectionDepth, size.introspectionDepth),
      fields: sum.fields + size.fields,
      aliases: sum.aliases + size.aliases,
      directives: sum.directives + size.directives,
      cost: sum.cost + size.cost,
    };
  }
  return sum;
}
