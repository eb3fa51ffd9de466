import { createLocalReq } from 'payload';
import { type Form, interchangeCollections } from '../../domain/interchange/form';
import { listDifferences, mostDifferences } from '../../domain/interchange/list-differences';
import type { ReferencedCollection } from '../../domain/interchange/map-references';
import type { FileProblem } from '../../domain/interchange/parse-interchange';
import { type Plan, type Planned, planImport } from '../../domain/interchange/plan-import';
import { sessionOf } from '../../publishing/session';
import { type Acting, readForms, type StoredForm, writeDocument } from './documents';
import type { Ids } from './form-to-stored';
import type { ImportedDocument, ImportOrder, ReadEntries } from './import-entries';
import { findKnownDocuments, type KnownDocuments, nameDocuments } from './known-documents';
import { problemsOfRefusal } from './refusal';
import { resolveForm } from './resolve-form';
import { inSavepoint } from './savepoint';
import type { Naming } from './stored-to-form';

/** Stored documents are read this many at a time: one by one is slow, all at once is large. */
const batchSize = 50;

/** One import, inside its transaction. */
export class ImportRun {
  private readonly problems: FileProblem[] = [];
  private readonly documents: ImportedDocument[] = [];
  /** Ids of the comparisons that were not there before. */
  private readonly begun = new Set<number>();
  private readonly acting: Acting;
  /** Where a document is kept, by collection and key; a document that failed is not among them. */
  private readonly ids = new Map<string, number>();
  /** Comparisons that point at others which did not exist yet when it was their turn. */
  private readonly unfinished: { readonly planned: Planned; readonly form: Form; readonly id: number }[] = [];
  private readonly failed = new Set<string>();
  private pictures = new Map<string, number>();
  /** The references are our own, made from what is stored: they may be to what has no name. */
  private isOwn = false;

  constructor(
    private readonly order: ImportOrder,
    transactionID: number | string,
  ) {
    const { payload, user } = order;
    this.acting = { payload, user, transactionID };
  }

  async import({ entries, problems, comparison }: ReadEntries) {
    this.problems.push(...problems);
    this.isOwn = comparison !== undefined;
    const { payload, transactionID } = this.acting;
    const session = await sessionOf(await createLocalReq({ req: { transactionID } }, payload));
    const known = await findKnownDocuments(session, 'newest');
    const naming = this.nameKnown(known);
    const plan = planImport(entries, {
      known: known.documents,
      keyOf: (collection, id) => naming.nameOf(collection, id) ?? `#${id}`,
      comparison,
    });
    this.problems.push(...plan.problems);
    for (const { collection, key, isSound } of plan.planned)
      if (!isSound) this.failed.add(place(collection, key));
    await this.writeAll(plan, naming);
    for (const { planned, form, id } of this.unfinished)
      await this.write(planned, { form, id, isLast: true });
    return { documents: this.documents, problems: this.problems, begun: [...this.begun] };
  }

  private nameKnown({ documents, pictures }: KnownDocuments): Naming {
    const collections: readonly ReferencedCollection[] = [...interchangeCollections, 'users'];
    const names = new Map(collections.map((name) => [name, nameDocuments(documents[name])]));
    const nameOf: Naming['nameOf'] = (collection, id) => names.get(collection)?.get(id)?.reference ?? null;
    for (const [collection, own] of names)
      for (const [id, { reference }] of own) this.ids.set(place(collection, reference), id);
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

  /** Null after a problem, its own or that of a document it rests on. */
  private resolve({ collection, entry, key }: Planned, resolvers: Plan['resolvers']): Form | null {
    if (entry.form === null) return null;
    const { form, problems, isSound } = resolveForm({ collection, form: entry.form }, entry.path, {
      resolvers,
      isKey: (referenced, reference) => this.isOwn && this.ids.has(place(referenced, reference)),
      hasFailed: (referenced, target) => this.failed.has(place(referenced, target)),
      hasPicture: (filename) => this.pictures.has(filename),
    });
    this.problems.push(...problems);
    if (problems.length === 0 && isSound) return form;
    this.failed.add(place(collection, key));
    return null;
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
          isBegunHere: isLast && planned.id === null,
          ids: this.whereKept(),
        }),
      );
      this.ids.set(place(collection, key), written);
      if (collection === 'comparisons' && planned.id === null) this.begun.add(written);
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

/** Publishing fills these in by itself: a file that is silent about them does not take them away. */
function keepWhatPublishingGave(form: Form, { named }: Planned, before: Form | undefined): Form {
  const kept = new Map(Object.entries(before ?? {}));
  const given = Object.fromEntries(
    ['slug', 'publishedAt', 'lastReviewedAt', 'reviewDueAt', 'answer'].flatMap((field) =>
      kept.has(field) && !Object.hasOwn(form, field) ? [[field, kept.get(field)]] : [],
    ),
  );
  return { ...form, ...(named.slug ? { slug: named.slug } : {}), ...given };
}
