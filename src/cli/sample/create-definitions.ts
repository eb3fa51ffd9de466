import type { Payload } from 'payload';
import type { RichTextOf } from './markdown-to-rich-text';
import type { Sample } from './sample-schema';

export interface LoadContext {
  readonly payload: Payload;
  readonly transactionID: number | string;
  readonly richTextOf: RichTextOf;
}

/** Where the documents that comparisons point to ended up: id by slug, or by key for FAQs. */
export interface DefinitionIds {
  readonly topics: ReadonlyMap<string, number>;
  readonly options: ReadonlyMap<string, number>;
  readonly criteria: ReadonlyMap<string, number>;
  readonly scenarios: ReadonlyMap<string, number>;
  readonly faqs: ReadonlyMap<string, number>;
}

/** One after another: they share a transaction, and a transaction runs one statement at a time. */
export async function createDefinitions(sample: Sample, context: LoadContext): Promise<DefinitionIds> {
  return {
    topics: await createTopics(sample.topics, context),
    options: await createOptions(sample.options, context),
    criteria: await createCriteria(sample.criteria, context),
    scenarios: await createScenarios(sample.scenarios, context),
    faqs: await createFaqs(sample.faqs, context),
  };
}

async function createTopics(topics: Sample['topics'], { payload, transactionID }: LoadContext) {
  const ids = new Map<string, number>();
  for (const topic of topics) {
    const { id } = await payload.create({
      collection: 'topics',
      data: { ...topic, _status: 'published' },
      depth: 0,
      req: { transactionID },
    });
    ids.set(topic.slug, id);
  }
  return ids;
}

async function createOptions(
  options: Sample['options'],
  { payload, transactionID, richTextOf }: LoadContext,
) {
  const ids = new Map<string, number>();
  for (const option of options) {
    const { id } = await payload.create({
      collection: 'options',
      data: { ...option, description: richTextOf(option.description), _status: 'published' },
      depth: 0,
      req: { transactionID },
    });
    ids.set(option.slug, id);
  }
  return ids;
}

async function createCriteria(
  criteria: Sample['criteria'],
  { payload, transactionID, richTextOf }: LoadContext,
) {
  const ids = new Map<string, number>();
  for (const criterion of criteria) {
    const { id } = await payload.create({
      collection: 'criteria',
      data: { ...criterion, howWeJudge: richTextOf(criterion.howWeJudge), _status: 'published' },
      depth: 0,
      req: { transactionID },
    });
    ids.set(criterion.slug, id);
  }
  return ids;
}

async function createScenarios(scenarios: Sample['scenarios'], { payload, transactionID }: LoadContext) {
  const ids = new Map<string, number>();
  for (const scenario of scenarios) {
    const { id } = await payload.create({
      collection: 'scenarios',
      data: { ...scenario, _status: 'published' },
      depth: 0,
      req: { transactionID },
    });
    ids.set(scenario.slug, id);
  }
  return ids;
}

async function createFaqs(faqs: Sample['faqs'], { payload, transactionID, richTextOf }: LoadContext) {
  const ids = new Map<string, number>();
  for (const { key, question, answer } of faqs) {
    const { id } = await payload.create({
      collection: 'faqs',
      data: { question, answer: richTextOf(answer), _status: 'published' },
      depth: 0,
      req: { transactionID },
    });
    ids.set(key, id);
  }
  return ids;
}
