import type { Path } from './json-text';

const nouns: Record<string, string> = {
  comparisons: 'comparison',
  topics: 'topic',
  criteria: 'criterion',
  scenarios: 'scenario',
  options: 'option',
  rows: 'row',
  recommendations: 'scenario',
  cells: 'cell',
  sources: 'source',
  chooseWhen: 'reason',
  faqs: 'question',
  related: 'related comparison',
  authors: 'author',
  winners: 'winner',
};

const words: Record<string, string> = {
  ...nouns,
  chooseWhen: 'choose it when',
  howWeJudge: 'how we judge',
  measures: 'what it measures',
  callToAction: 'next step',
  reviewedBy: 'reviewed by',
  publishedAt: 'published on',
  lastReviewedAt: 'last reviewed on',
  reviewDueAt: 'review due on',
  verifiedAt: 'checked on',
  toVerify: 'to verify',
  meta: 'search and sharing',
  href: 'link',
  faqs: 'questions',
  options: 'options',
  rows: 'rows',
  criteria: 'criteria',
  cells: 'cells',
  sources: 'sources',
  recommendations: 'scenarios',
  related: 'related comparisons',
  authors: 'authors',
  winners: 'winners',
};

/** `['rows', 1, 'cells', 0, 'score']` → "row 2 (Type safety), cell of nodejs, score", as far as the document says so. */
export function describePlace(path: Path, ...documents: readonly unknown[]): string {
  const parts: string[] = [];
  let values = documents;
  let list = '';
  for (const [index, step] of path.entries()) {
    values = values.map((value) => partOf(value, step));
    // Inside prose there is nothing an editor could count.
    if (step === 'root') break;
    if (typeof step === 'string') {
      if (typeof path[index + 1] === 'number' && nouns[step]) list = step;
      else parts.push(words[step] ?? step);
    } else {
      parts.push(describeEntry(list, step, values));
    }
  }
  return parts.join(', ');
}

function describeEntry(list: string, index: number, values: readonly unknown[]): string {
  const names = values.map(nameOf);
  const name = names.find((found) => found !== null) ?? null;
  if (list === 'cells' && name) return `cell of ${name}`;
  const entry = `${nouns[list] ?? 'entry'} ${index + 1}`;
  return name ? `${entry} (${name})` : entry;
}

function nameOf(value: unknown): string | null {
  for (const field of ['title', 'name', 'question', 'option', 'criterion', 'scenario']) {
    const name = partOf(value, field);
    if (typeof name === 'string' && name !== '') return name;
  }
  return null;
}

function partOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return Reflect.get(value, step);
}
