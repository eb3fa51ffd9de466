import { type DirectiveNode, type DocumentNode, Kind, type VariableDefinitionNode, visit } from 'graphql';

/** What is wrong with a variable of `@skip` or `@include`: measuring the document fails at one without a value. */
export function problemOfSwitches(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): string | null {
  const known = new Set(Object.keys(variables).filter((name) => typeof variables[name] === 'boolean'));
  const wanted: string[] = [];
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.DIRECTIVE) wanted.push(...switchesOf(node));
      if (node.kind === Kind.VARIABLE_DEFINITION && hasValueByItself(node, variables))
        known.add(node.variable.name.value);
    },
  });
  const missing = wanted.find((name) => !known.has(name));
  return missing === undefined
    ? null
    : `The variable “$${missing}” of @skip or @include is neither true nor false.`;
}

function hasValueByItself(
  { variable, defaultValue }: VariableDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return defaultValue?.kind === Kind.BOOLEAN && variables[variable.name.value] === undefined;
}

function switchesOf({ name, arguments: given = [] }: DirectiveNode): string[] {
  if (!['skip', 'include'].includes(name.value)) return [];
  return given.flatMap(({ value }) => (value.kind === Kind.VARIABLE ? [value.name.value] : []));
}
