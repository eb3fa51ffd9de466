/** How much one query may ask for; each part of it is a join, a condition or a parameter for the database. */
export interface QueryLimits {
  /** Comparisons with a value, all together. */
  readonly conditions: number;
  /** How deep `and` and `or` lie in each other. */
  readonly depth: number;
  /** Values of one list, as of `in`. */
  readonly values: number;
  /** Characters of one value. */
  readonly characters: number;
  /** Steps of one path, such as three in `rows.criterion.name`: each may lead to another table. */
  readonly steps: number;
  readonly sorts: number;
}

/** The database reads a list's values at once, and who has an account selects up to 1,000 documents at a time. */
export const visitorsQuery: QueryLimits = {
  conditions: 40,
  depth: 5,
  values: 100,
  characters: 500,
  steps: 5,
  sorts: 5,
};
export const staffQuery: QueryLimits = { ...visitorsQuery, conditions: 1000, depth: 10, values: 1000 };

interface Size {
  conditions: number;
  depth: number;
  values: number;
  characters: number;
  steps: number;
  readonly operators: Set<string>;
  hasListOfTexts: boolean;
  hasObject: boolean;
}

/** Payload knows them, and the database that we use does not. */
const impossibleOperators = new Set(['all', 'near', 'within', 'intersects']);

const forOneText = new Set(['like', 'not_like', 'contains']);

/** What is too large about a filter, in the words of who sent it; null when nothing is. */
export function problemOfWhere(where: unknown, limits: QueryLimits): string | null {
  const size: Size = {
    conditions: 0,
    depth: 0,
    values: 0,
    characters: 0,
    steps: 0,
    operators: new Set(),
    hasListOfTexts: false,
    hasObject: false,
  };
  measureGroup(where, 0, size);
  const impossible = [...size.operators].find((operator) => impossibleOperators.has(operator));
  if (impossible) return `A filter (where) cannot use “${impossible}” here.`;
  if (size.hasListOfTexts)
    return 'A filter (where) takes one text for like, not_like and contains: not a list, and not null.';
  if (size.hasObject)
    return 'A filter (where) compares with texts, numbers and lists of them, not with objects.';
  const told: [boolean, string][] = [
    [size.conditions > limits.conditions, `at most ${limits.conditions} conditions`],
    [size.depth > limits.depth, `“and” and “or” at most ${limits.depth} deep in each other`],
    [size.values > limits.values, `at most ${limits.values} values in one list`],
    [size.characters > limits.characters, `values of at most ${limits.characters} characters`],
    [size.steps > limits.steps, `paths of at most ${limits.steps} steps`],
  ];
  const over = told.find(([isOver]) => isOver);
  return over ? `A filter (where) may have ${over[1]}.` : null;
}

/** The same for what a list is sorted by. */
export function problemOfSort(sort: unknown, limits: QueryLimits): string | null {
  const paths = [sort].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : []));
  if (paths.length > limits.sorts) return `A list may be sorted by at most ${limits.sorts} fields.`;
  const isLong = paths.some((path) => stepsOf(path) > limits.steps);
  return isLong ? `A list may be sorted by paths of at most ${limits.steps} steps.` : null;
}

function measureGroup(group: unknown, depth: number, size: Size): void {
  size.depth = Math.max(size.depth, depth);
  if (!isRecord(group)) return;
  for (const [name, part] of Object.entries(group)) {
    if (/^(?:and|or)$/i.test(name)) {
      for (const inner of Array.isArray(part) ? part : isRecord(part) ? Object.values(part) : [])
        measureGroup(inner, depth + 1, size);
    } else measureConditions(name, part, size);
  }
}

function measureConditions(path: string, operators: unknown, size: Size): void {
  size.steps = Math.max(size.steps, stepsOf(path));
  const operands = isRecord(operators) ? Object.values(operators) : [operators];
  size.conditions += operands.length;
  if (isRecord(operators)) {
    for (const [operator, operand] of Object.entries(operators)) {
      size.operators.add(operator);
      if (forOneText.has(operator) && typeof operand === 'object') size.hasListOfTexts = true;
    }
  }
  for (const operand of operands) measureOperand(operand, size);
}

function measureOperand(operand: unknown, size: Size): void {
  if (typeof operand === 'string') {
    const values = operand.split(',');
    size.values = Math.max(size.values, values.length);
    size.characters = Math.max(size.characters, Math.max(...values.map(({ length }) => length)));
  } else if (Array.isArray(operand)) {
    size.values = Math.max(size.values, operand.length);
    for (const value of operand) measureOperand(value, size);
  } else if (isRecord(operand)) {
    for (const value of Object.values(operand)) measureOperand(value, size);
    const names = Object.keys(operand);
    size.values = Math.max(size.values, names.length);
    size.hasObject ||= names.length === 0 || !names.every((name) => mayName.test(name));
  }
}

/** A long list of a query string is read as an object; what leads to several collections says to which. */
const mayName = /^(?:\d+|relationTo|value)$/;

/** GraphQL writes `topic__slug` for `topic.slug`. */
function stepsOf(path: string): number {
  return path.split(/\.|__/).length;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
