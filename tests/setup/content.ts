import type { Payload } from 'payload';
import type { Comparison, User } from '../../src/payload-types';

/** Lexical JSON of one paragraph. */
export function prose(text: string): NonNullable<Comparison['intro']> {
  const node = { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 };
  const paragraph = {
    type: 'paragraph',
    children: [node],
    direction: null,
    format: '' as const,
    indent: 0,
    version: 1,
  };
  return {
    root: { type: 'root', children: [paragraph], direction: null, format: '', indent: 0, version: 1 },
  };
}

let count = 0;

/** A person to act as; the returned document can be given to Payload as `user`. */
export async function aPerson(payload: Payload, role: User['role']): Promise<User & { collection: 'users' }> {
  count += 1;
  const user = await payload.create({
    collection: 'users',
    data: { name: `${role} ${count}`, email: `${role}${count}@example.org`, password: 'long-enough-1', role },
  });
  return { ...user, collection: 'users' };
}

export interface Definitions {
  readonly options: readonly number[];
  readonly criterion: number;
  readonly scenario: number;
  readonly faq: number;
}

/** Draft definitions, never published, with names of their own. */
export async function someDefinitions(payload: Payload, options = 2): Promise<Definitions> {
  count += 1;
  const suffix = count;
  const optionIds: number[] = [];
  for (let index = 0; index < options; index += 1) {
    const name = `Option ${String.fromCharCode(65 + index)}${suffix}`;
    const { id } = await payload.create({
      collection: 'options',
      data: { name, _status: 'draft' },
      draft: true,
    });
    optionIds.push(id);
  }
  const draft = { _status: 'draft' } as const;
  const criterion = await payload.create({
    collection: 'criteria',
    data: { name: `Speed ${suffix}`, ...draft },
    draft: true,
  });
  const scenario = await payload.create({
    collection: 'scenarios',
    data: { name: `A shop ${suffix}`, ...draft },
    draft: true,
  });
  const faq = await payload.create({
    collection: 'faqs',
    data: { question: `Why ${suffix}?`, answer: prose('Because.'), ...draft },
    draft: true,
  });
  return { options: optionIds, criterion: criterion.id, scenario: scenario.id, faq: faq.id };
}

type ComparisonData = Partial<Omit<Comparison, 'id' | 'createdAt' | 'updatedAt'>>;

/** The fields of a comparison that could be published as it is. */
export function comparisonData(
  { options, criterion, scenario, faq }: Definitions,
  changes: ComparisonData = {},
) {
  const [first = 0] = options;
  return {
    title: `A comparison of ${options.join(' and ')}`,
    options: options.map((option) => ({ option, chooseWhen: [{ reason: 'You like it' }] })),
    rows: [
      {
        criterion,
        weight: 2,
        cells: {
          [String(first)]: {
            text: 'Fast',
            score: 9,
            sources: [{ url: 'https://example.org/a', title: 'A' }],
          },
        },
        outcome: { kind: 'win' as const, winners: [first] },
      },
    ],
    recommendations: [
      {
        scenario,
        outcome: { kind: 'depends' as const, condition: 'what you sell' },
        reasoning: prose('Think.'),
      },
    ],
    faqs: [faq],
    verdict: { outcome: { kind: 'win' as const, winners: [first] }, text: prose('Take the first.') },
    ...changes,
  };
}
