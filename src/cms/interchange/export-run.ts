import { findUnreadable } from '../../domain/interchange/find-unreadable';
import {
  type ComparisonForm,
  type Form,
  formatName,
  formatVersion,
  type InterchangeCollection,
} from '../../domain/interchange/form';
import { mapReferences, type ReferencedCollection } from '../../domain/interchange/map-references';
import { chooseComparisons } from './choose-comparisons';
import { type Acting, isOf, readForms, type StoredForm } from './documents';
import type { ExportOrder, ExportReport } from './export-comparisons';
import type { ExportNames } from './export-names';

const batchSize = 25;
const definitionCollections = ['options', 'criteria', 'scenarios', 'faqs', 'topics'] as const;
type Definitions = (typeof definitionCollections)[number];

const nouns: Record<Definitions, string> = {
  options: 'option',
  criteria: 'criterion',
  scenarios: 'scenario',
  faqs: 'question',
  topics: 'topic',
};

interface Surroundings {
  readonly acting: Acting;
  readonly names: ExportNames;
  readonly write: (text: string) => Promise<void> | void;
}

interface StoredComparison {
  readonly id: number;
  readonly form: ComparisonForm;
}

/** One export, inside its transaction. */
export class ExportRun {
  private readonly leftOut: string[] = [];
  private readonly used = new Map<Definitions, Set<number>>();
  /** Of each definition that was looked at, why it could not be read back; null when it could. */
  private readonly unreadable = new Map<string, string | null>();

  constructor(
    private readonly order: ExportOrder,
    private readonly around: Surroundings,
  ) {}

  async run(): Promise<ExportReport> {
    const { names, write } = this.around;
    const chosen = this.inOrder('comparisons', chooseComparisons(this.order, names));
    await write(`{\n  "format": ${JSON.stringify(formatName)},\n  "version": ${formatVersion}`);
    const count = await this.writeList('comparisons', this.comparisons(chosen));
    for (const collection of definitionCollections) {
      const ids = this.inOrder(collection, [...(this.used.get(collection) ?? [])]);
      await this.writeList(collection, this.definitions(collection, ids));
    }
    await write('\n}\n');
    return { count, leftOut: this.leftOut };
  }

  /** By slug, then those without one by name: the same in every database. */
  private inOrder(collection: ReferencedCollection, ids: readonly number[]): number[] {
    const key = (id: number) => this.around.names.nameOf(collection, id).reference;
    return [...new Set(ids)].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
  }

  private async writeList(collection: InterchangeCollection, forms: AsyncIterable<Form>): Promise<number> {
    let count = 0;
    await this.around.write(`,\n  "${collection}": [`);
    for await (const form of forms) {
      await this.around.write(`${count === 0 ? '' : ','}\n${indented(form)}`);
      count += 1;
    }
    await this.around.write(count === 0 ? ']' : '\n  ]');
    return count;
  }

  private async *comparisons(ids: readonly number[]): AsyncGenerator<ComparisonForm> {
    for (let start = 0; start < ids.length; start += batchSize) {
      const batch = await this.readComparisons(ids.slice(start, start + batchSize));
      await this.lookAtDefinitions(batch.map(({ form }) => form));
      for (const [index, { id, form }] of batch.entries()) {
        const name = this.around.names.nameOf('comparisons', id).label;
        this.order.onProgress?.({ done: start + index, total: ids.length, name });
        const problem = this.findInexact(id, form);
        if (problem === null) {
          for (const { collection, id: used } of this.definitionsIn(form)) this.use(collection, used);
          yield form;
        } else {
          this.leftOut.push(`${name.startsWith('#') ? 'A draft without a title' : `“${name}”`}: ${problem}`);
        }
      }
    }
    this.order.onProgress?.({ done: ids.length, total: ids.length, name: '' });
  }

  private async *definitions(collection: Definitions, ids: readonly number[]): AsyncGenerator<Form> {
    for (let start = 0; start < ids.length; start += batchSize)
      yield* (await this.read(collection, ids.slice(start, start + batchSize))).map(({ form }) => form);
  }

  private async readComparisons(ids: readonly number[]): Promise<readonly StoredComparison[]> {
    const stored = await this.read('comparisons', ids);
    return stored.flatMap(({ id, form }) => {
      const document = { collection: 'comparisons', form } as const;
      if (!isOf(document, 'comparisons')) return [];
      const { drafts } = this.order;
      return [
        { id, form: drafts ? document.form : mapReferences(document.form, this.around.names.onlyPublic) },
      ];
    });
  }

  /** In the order of the ids. */
  private async read(collection: InterchangeCollection, ids: readonly number[]): Promise<StoredForm[]> {
    const { acting, names } = this.around;
    const reading = { ids, draft: this.order.drafts, naming: names.naming };
    const stored = await readForms(acting, collection, reading);
    return ids.flatMap((id) => stored.find((one) => one.id === id) ?? []);
  }

  private async lookAtDefinitions(forms: readonly ComparisonForm[]): Promise<void> {
    const wanted = forms.flatMap((form) => this.definitionsIn(form));
    for (const collection of definitionCollections) {
      const ids = new Set(wanted.filter((one) => one.collection === collection).map(({ id }) => id));
      const unseen = [...ids].filter((id) => !this.unreadable.has(`${collection} ${id}`));
      for (const { id, form } of await this.read(collection, unseen))
        this.unreadable.set(`${collection} ${id}`, findUnreadable(collection, form));
    }
  }

  /** Why a comparison could not be read back as it is; null when it could. */
  private findInexact(id: number, form: ComparisonForm): string | null {
    const { names } = this.around;
    if (!names.nameOf('comparisons', id).isExact) return 'give it a title of its own, or a slug.';
    const nameless = this.findNameless(form);
    if (nameless) return nameless;
    const own = findUnreadable('comparisons', form);
    if (own) return `${own}.`;
    for (const { collection, id: used } of this.definitionsIn(form)) {
      const problem = this.unreadable.get(`${collection} ${used}`);
      // Not among those that may be read; nor may its name.
      if (problem === undefined) return `it uses a definition (${nouns[collection]}) that is not published.`;
      const { label } = names.nameOf(collection, used);
      if (problem) return `its ${nouns[collection]} “${label}” could not be read back: ${problem}.`;
    }
    return null;
  }

  private findNameless(form: ComparisonForm): string | null {
    let problem: string | null = null;
    mapReferences(form, (collection, reference) => {
      if (this.around.names.idBehind(collection, reference) === null)
        problem ??= `it uses a document of ${collection} that has no name of its own (${reference}).`;
      return reference;
    });
    return problem;
  }

  private definitionsIn(form: ComparisonForm) {
    const found: { readonly collection: Definitions; readonly id: number }[] = [];
    mapReferences(form, (referenced, reference) => {
      const collection = definitionCollections.find((name) => name === referenced);
      const id = this.around.names.idBehind(referenced, reference);
      if (collection && id !== null) found.push({ collection, id });
      return reference;
    });
    return found;
  }

  private use(collection: Definitions, id: number): void {
    this.used.set(collection, (this.used.get(collection) ?? new Set()).add(id));
  }
}

/** Line breaks of JSON are line feeds; a text may hold other characters that `^` takes for the start of a line. */
function indented(form: Form): string {
  return `    ${JSON.stringify(form, null, 2).replaceAll('\n', '\n    ')}`;
}
