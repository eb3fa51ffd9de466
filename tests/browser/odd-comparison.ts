import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import { prose } from '../setup/content';

interface OddWords {
  /** Names and texts are made of these, one after another. */
  readonly words: readonly string[];
  readonly options?: number;
  readonly rows?: number;
}

export interface OddComparison {
  readonly id: number;
  readonly title: string;
  readonly slug: string;
  /** Every readers' page that shows some of the words. */
  readonly pages: readonly string[];
  readonly topic: string;
  readonly optionIds: readonly number[];
  /** Takes all of it away again. */
  readonly remove: () => Promise<void>;
}

const kinds = ['win', 'tie', 'depends', 'none', 'unknown'] as const;

/** A published comparison of published parts, whose every text is made of the given words; all slugs are made by themselves. */
export async function publishOddComparison(
  payload: Payload,
  { words, options = 2, rows = 3 }: OddWords,
): Promise<OddComparison> {
  const published = { _status: 'published' } as const;
  let place = 0;
  const next = (length = 300) => {
    place += 1;
    const end = ` ${place}`;
    const word = words[place % words.length] ?? '';
    return [...word].slice(0, length - end.length).join('') + end;
  };
  const text = () => prose([...words, next()].join(' '));
  const topic = await payload.create({
    collection: 'topics',
    data: { name: next(100), description: next(), ...published },
  });
  const author = await payload.create({
    collection: 'users',
    data: {
      ...{ name: next(100), jobTitle: next(100), bio: next(), publicProfile: true, role: 'editor' },
      ...{ email: `${randomUUID()}@example.org`, password: 'long-enough-1' },
    },
  });
  const compared = await inTurn(options, () =>
    payload.create({
      collection: 'options',
      data: {
        name: next(),
        summary: next(),
        website: 'https://example.org/',
        description: text(),
        ...published,
      },
    }),
  );
  const criteria = await inTurn(rows, (index) =>
    payload.create({
      collection: 'criteria',
      data: {
        ...{ name: next(), measures: next(), howWeJudge: text(), ...published },
        group: `${[...(words[Math.floor(index / 20) % words.length] ?? '')].slice(0, 110).join('')}`,
      },
    }),
  );
  const scenario = await payload.create({
    collection: 'scenarios',
    data: { name: next(), description: next(), ...published },
  });
  const faq = await payload.create({
    collection: 'faqs',
    data: { question: next(), answer: text(), ...published },
  });
  const optionIds = compared.map(({ id }) => id);
  const outcome = (index: number) => {
    const kind = kinds[index % kinds.length] ?? 'win';
    if (kind === 'win') return { kind, winners: [optionIds[index % options] ?? 0], qualifier: next(100) };
    return kind === 'depends' ? { kind, condition: next() } : { kind };
  };
  const cells = () =>
    Object.fromEntries(
      optionIds.map((id, index) => [
        String(id),
        {
          ...{ text: next(2000), note: next(), score: index % 11 },
          sources: index === 0 ? [{ url: 'https://example.org/source', title: next() }] : [],
        },
      ]),
    );
  const title = next();
  const comparison = await payload.create({
    collection: 'comparisons',
    data: {
      ...{ title, topic: topic.id, intro: text(), disclosure: text(), authors: [author.id] },
      options: optionIds.map((option) => ({ option, chooseWhen: [{ reason: next() }, { reason: next() }] })),
      rows: criteria.map(({ id }, index) => ({
        ...{ criterion: id, weight: 1 + (index % 3), cells: cells(), outcome: outcome(index), note: next() },
      })),
      recommendations: [{ scenario: scenario.id, outcome: outcome(0), reasoning: text() }],
      faqs: [faq.id],
      verdict: { outcome: outcome(0), text: text() },
      callToAction: { action: 'link', heading: next(200), text: text(), label: next(80), href: '/contact' },
      ...published,
    },
  });
  const slug = String(comparison.slug);
  return {
    ...{ id: comparison.id, title, slug, topic: String(topic.slug), optionIds },
    remove: async () => {
      await payload.delete({ collection: 'comparisons', id: comparison.id });
      const made = {
        options: compared,
        criteria,
        scenarios: [scenario],
        faqs: [faq],
        topics: [topic],
        users: [author],
      } as const;
      for (const collection of ['options', 'criteria', 'scenarios', 'faqs', 'topics', 'users'] as const)
        await payload.delete({ collection, where: { id: { in: made[collection].map(({ id }) => id) } } });
    },
    pages: [
      `/compare/${slug}`,
      `/embed/${slug}`,
      `/options/${compared[0]?.slug}`,
      `/criteria/${criteria[0]?.slug}`,
      `/scenarios/${scenario.slug}`,
      `/topics/${topic.slug}`,
      `/authors/${author.slug}`,
      `/compare?options=${compared[0]?.slug},nodejs`,
      `/search?q=${encodeURIComponent([...title].slice(0, 40).join(''))}`,
      ...['/compare', '/'],
    ],
  };
}

async function inTurn<T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let index = 0; index < count; index += 1) made.push(await make(index));
  return made;
}
