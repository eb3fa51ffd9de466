import { createLocalReq } from 'payload';
import { compact } from '../../domain/interchange/compact';
import { type Form, interchangeCollections } from '../../domain/interchange/form';
import type { Path } from '../../domain/interchange/json-text';
import { listDifferences, mostDifferences } from '../../domain/interchange/list-differences';
import {
  type MapReference,
  mapReferences,
  type ReferencedCollection,
} from '../../domain/interchange/map-references';
import type { FileProblem } from '../../domain/interchange/parse-interchange';
import { type Plan, type Planned, planImport } from '../../domain/interchange/plan-import';
import { mapPictures } from '../../domain/interchange/rich-text-form';
import { sessionOf } from '../../publishing/session';
import { type Acting, isOf, readForms, type StoredForm, writeDocument } from './documents';
import type { Ids } from './form-to-stored';
import type { ImportedDocument, ImportOrder, ReadEntries } from './import-entries';
import { findKnownDocuments, type KnownDocuments, nameDocuments } from './known-documents';
import { problemsOfRefusal } from './refusal';
import { inSavepoint } from './savepoint';
import type { Naming } from './stored-to-form';

/** Stored documents are read this many at a time: one by one is slow, all at once is large. */
const batchSize = 50;

const nouns: Record<ReferencedCollection, string> = {
  topics: 'topic',
  options: 'option',
  criteria: 'criterion',
  scenarios: 'scenario',
  faqs: 'question',
  comparisons: 'comparison',
  users: 'person',
};

/** One import, inside its transaction. */
export class ImportRun {
  private readonly problems: FileProblem[] = [];
  private readonly documents: ImportedDocument[] = [];
  private readonly acting: Acting;
  /** Where a document is kept, by collection and key; a document that failed is not among them. */
  private readonly ids = new Map<string, number>();
  /** Comparisons that point at others which did not exist yet when it was their turn. */
  private readonly unfinished: { readonly planned: Planned; readonly form: Form; readonly id: number }[] = [];
  private readonly failed = new Set<string>();
  private pictures = new Map<string, number>();

  constructor(
    private readonly order: ImportOrder,
    transactionID: number | string,
  ) {
    const { payload, user } = order;
    this.acting = { payload, user, transactionID };
  }

  async import({ entries, problems, comparison }: ReadEntries) {
    this.problems.push(...problems);
    const { payload, transactionID } = this.acting;
    const session = await sessionOf(await createLocalReq({ req: { transactionID } }, payload));
    const known = await findKnownDocuments(session, 'newest');
    const naming = this.nameKnown(known);
    const plan = planImport(entries, { known: known.documents, keyOf: naming.nameOf, comparison });
    this.problems.push(...plan.problems);
    for (const { collection, key, isSound } of plan.planned)
      if (!isSound) this.failed.add(place(collection, key));
    await this.writeAll(plan, naming);
    for (const { planned, form, id } of this.unfinished)
      await this.write(planned, { form, id, isLast: true });
    return { documents: this.documents, problems: this.problems };
  }

  private nameKnown({ documents, pictures }: KnownDocuments): Naming {
    const collections: readonly ReferencedCollection[] = [...interchangeCollections, 'users'];
    const names = new Map(collections.map((name) => [name, nameDocuments(documents[name])]));
    const nameOf: Naming['nameOf'] = (collection, id) =>
      names.get(collection)?.get(id)?.reference ?? `#${id}`;
    for (const collection of collections) {
      for (const { id } of documents[collection]) this.ids.set(place(collection, nameOf(collection, id)), id);
    }
    this.pictures = new Map(pictures.map(({ filename, id }) => [filename, id]));
    const filenames = new Map(pictures.map(({ filename, id }) => [id, filename]));
    return { nameOf, pictureOf: (id) => ({ filename: filenames.get(id) ?? `#${id}` }) };
  }

  private async writeAll({ planned, resolvers }: Plan, naming: Naming): Promise<void> {
    let done = 0;
    for (const collection of interchangeCollections) {
      const own = planned.filter((one) => one.collection === collection);
      for (let start = 0; start < own.length; start += batchSize) {
        const batch = own.slice(start, start + batchSize);
        const ids = batch.flatMap(({ id }) => id ?? []);
        const stored = await readForms(this.acting, collection, { ids, draft: true, naming });
        for (const one of batch) {
          this.order.onProgress?.({ done, total: planned.length, name: one.named.slug ?? one.named.name });
          await this.take(one, { resolvers, before: stored.find(({ id }) => id === one.id) });
          done += 1;
        }
      }
    }
    this.order.onProgress?.({ done, total: planned.length, name: '' });
  }

  private async take(
    planned: Planned,
    { resolvers, before }: { resolvers: Plan['resolvers']; before: StoredForm | undefined },
  ) {
    if (!planned.isSound || planned.entry.form === null) return;
    const form = this.resolve(planned, resolvers);
    if (form === null) return;
    const after = keepWhatPublishingGave(form, planned, before?.form);
    const isToPublish = this.order.publish && before?.isPublished === false;
    const differences = [
      ...(before ? listDifferences(before.form, after) : []),
      ...(isToPublish ? [{ field: 'status', before: 'draft', after: 'published' }] : []),
    ];
    const action = !before ? 'new' : differences.length > 0 ? 'changed' : 'unchanged';
    const { slug, name } = planned.named;
    this.documents.push({
      collection: planned.collection,
      name,
      slug,
      action,
      differences: differences.slice(0, mostDifferences),
    });
    if (action !== 'unchanged') await this.write(planned, { form: after, id: planned.id, isLast: false });
  }

  /** References in the one spelling that they are compared and stored by; null after a problem. */
  private resolve(planned: Planned, resolvers: Plan['resolvers']): Form | null {
    const { collection, entry } = planned;
    const known = this.problems.length;
    let isSound = true;
    const map: MapReference = (referenced, reference, path) => {
      const found = resolvers[referenced](reference);
      if (!found.ok) {
        this.problems.push({
          path: [...entry.path, ...path],
          message: missing(referenced, reference, found.problem),
        });
        return null;
      }
      if (this.failed.has(place(referenced, found.key))) isSound = false;
      return found.key;
    };
    if (entry.form === null) return null;
    const document = { collection, form: entry.form };
    if (isOf(document, 'comparisons')) {
      const form = mapReferences(document.form, map);
      this.checkCells(form, planned.entry.path);
      this.checkPicture(form.meta?.image?.filename, [...entry.path, 'meta', 'image']);
      return this.endResolving(planned, known, isSound, form);
    }
    if (isOf(document, 'options')) {
      const description = mapPictures(document.form.description, (value) => {
        const filename = filenameIn(value);
        this.checkPicture(filename, [...entry.path, 'description']);
        return { filename };
      });
      this.checkPicture(document.form.logo?.filename, [...entry.path, 'logo']);
      return this.endResolving(planned, known, isSound, compact({ ...document.form, description }));
    }
    return document.form;
  }

  private endResolving(planned: Planned, problemsBefore: number, isSound: boolean, form: Form): Form | null {
    if (this.problems.length === problemsBefore && isSound) return form;
    this.failed.add(place(planned.collection, planned.key));
    return null;
  }

  private checkCells(form: ReturnType<typeof mapReferences>, path: Path): void {
    form.rows?.forEach(({ cells = [] }, row) => {
      const options = (cells ?? []).map(({ option }) => option);
      const twice = options.find((option, index) => options.indexOf(option) !== index);
      if (twice) {
        this.problems.push({
          path: [...path, 'rows', row, 'cells'],
          message: `there are two cells of ${twice}`,
        });
      }
    });
  }

  private checkPicture(filename: string | undefined, path: Path): void {
    if (filename === undefined || this.pictures.has(filename)) return;
    const message = `there is no picture “${filename}” here: upload it under Media first, with that file name`;
    this.problems.push({ path, message });
  }

  private async write(
    planned: Planned,
    { form, id, isLast }: { form: Form; id: number | null; isLast: boolean },
  ) {
    const { payload, transactionID } = this.acting;
    const { collection, key } = planned;
    const isWaiting = !isLast && this.pointsAhead(form);
    if (isWaiting && id !== null) {
      this.unfinished.push({ planned, form, id });
      return;
    }
    const document = { collection, form: isWaiting ? this.withoutAhead(form) : form };
    const publish = this.order.publish && !isWaiting;
    try {
      const written = await inSavepoint(payload, transactionID, (standIn) =>
        writeDocument({ ...this.acting, transactionID: standIn }, document, {
          id,
          publish,
          ids: this.whereKept(),
        }),
      );
      this.ids.set(place(collection, key), written);
      if (isWaiting) this.unfinished.push({ planned, form, id: written });
    } catch (error) {
      const problems = problemsOfRefusal(error, planned.entry.path);
      if (problems === null) throw error;
      this.problems.push(...problems);
      this.failed.add(place(collection, key));
    }
  }

  private pointsAhead(form: Form): boolean {
    return 'related' in form && (form.related ?? []).some((key) => !this.ids.has(place('comparisons', key)));
  }

  private withoutAhead(form: Form): Form {
    if (!('related' in form)) return form;
    return {
      ...form,
      related: (form.related ?? []).filter((key) => this.ids.has(place('comparisons', key))),
    };
  }

  private whereKept(): Ids {
    return {
      idOf: (collection, reference) => this.ids.get(place(collection, reference)) ?? 0,
      pictureIdOf: (filename) => this.pictures.get(filename) ?? 0,
    };
  }
}

function place(collection: ReferencedCollection, key: string): string {
  return `${collection} ${key}`;
}

function missing(
  collection: ReferencedCollection,
  reference: string,
  problem: 'missing' | 'ambiguous',
): string {
  const noun = nouns[collection];
  return problem === 'missing'
    ? `there is no ${noun} “${reference}”, neither here nor in this file`
    : `more than one ${noun} is called “${reference}”: use its slug`;
}

function filenameIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'filename' in value ? String(value.filename) : '';
}

/** Publishing fills these in by itself: a file that is silent about them does not take them away. */
function keepWhatPublishingGave(form: Form, { named }: Planned, before: Form | undefined): Form {
  const kept = new Map(Object.entries(before ?? {}));
  const given = Object.fromEntries(
    ['slug', 'publishedAt', 'lastReviewedAt', 'answer'].flatMap((field) =>
      kept.has(field) && !Object.hasOwn(form, field) ? [[field, kept.get(field)]] : [],
    ),
  );
  return { ...form, ...(named.slug ? { slug: named.slug } : {}), ...given };
}
