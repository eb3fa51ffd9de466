import { type DocumentNode, Kind, OperationTypeNode, parse, visit } from 'graphql';

/** What visitors may read, and every change of which is told; as in `paths.ts`, by the names of GraphQL. */
const publicFields: ReadonlySet<string> = new Set(
  [
    ['Comparison', 'Comparisons'],
    ['Topic', 'Topics'],
    ['Page', 'Pages'],
    ['Media', 'allMedia'],
    ['Option', 'Options'],
    ['Criterion', 'Criteria'],
    ['Scenario', 'Scenarios'],
    ['Faq', 'Faqs'],
    ['User', 'Users'],
    ['Redirect', 'Redirects'],
  ].flatMap(([one = '', many = '']) => [one, many, `count${many}`]),
).add('Site');

/** No change is told of what these ask for. */
const untold = ['draft', 'trash'];

/** Whether visitors all get the same answer to a document, which only a change of something public can change. */
export function isPublicQuery(text: string): boolean {
  const document = parse(text, { noLocation: true });
  const [definition, ...others] = document.definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return false;
  if (definition.operation !== OperationTypeNode.QUERY) return false;
  const { selections } = definition.selectionSet;
  const isPublic = selections.every(
    (selection) => selection.kind === Kind.FIELD && publicFields.has(selection.name.value),
  );
  return isPublic && !asksForDrafts(document);
}

function asksForDrafts(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    enter: (node) => {
      asks ||= node.kind === Kind.ARGUMENT && untold.includes(node.name.value);
    },
  });
  return asks;
}
