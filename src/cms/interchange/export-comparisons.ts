import { sql } from '@payloadcms/db-postgres';
import { APIError, createLocalReq, type Payload, type PayloadRequest } from 'payload';
import {
  type ComparisonForm,
  type Form,
  formatName,
  formatVersion,
  type InterchangeCollection,
} from '../../domain/interchange/form';
import { mapReferences, type ReferencedCollection } from '../../domain/interchange/map-references';
import { sessionOf } from '../../publishing/session';
import { can } from '../access/roles';
import { type Acting, readForms } from './documents';
import { type DocumentNames, findKnownDocuments, nameDocuments } from './known-documents';
import type { Naming } from './stored-to-form';

export interface ExportOrder {
  readonly payload: Payload;
  readonly user: PayloadRequest['user'];
  /** Newest drafts, never-published ones included; otherwise what readers see. */
  readonly drafts: boolean;
  /** Undefined: all of them. */
  readonly only?: { readonly slugs: readonly string[] } | { readonly ids: readonly number[] };
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly name: string;
  }) => void;
}

export interface ExportReport {
  readonly count: number;
  /** What could not be written down so that it would be read back as it is, and why. */
  readonly leftOut: readonly string[];
}

const batchSize = 25;
const definitionCollections = ['options', 'criteria', 'scenarios', 'faqs', 'topics'] as const;

/** Writes a file piece by piece, from one moment of the database, with the rights of the user. */
export async function exportComparisons(
  order: ExportOrder,
  write: (text: string) => Promise<void> | void,
): Promise<ExportReport> {
  const { payload, user, drafts } = order;
  if (!user) throw new APIError('Log in to export.', 401, null, true);
  if (drafts && !can(user, 'readDrafts')) throw new APIError('You may not read drafts.', 403, null, true);
  const transactionID = await payload.db.beginTransaction({ isolationLevel: 'repeatable read' });
  if (transactionID === null) throw new Error('The database began no transaction');
  try {
    return await new ExportRun(order, { payload, user, transactionID }, write).run();
  } finally {
    await payload.db.rollbackTransaction(transactionID);
  }
}

class ExportRun {
  private readonly leftOut: string[] = [];
  private readonly used = new Map<ReferencedCollection, Set<number>>();
  private names = new Map<ReferencedCollection, ReadonlyMap<number, DocumentNames>>();
  private pictures = new Map<number, { filename: string; alt: string }>();
  private idsByReference = new Map<ReferencedCollection, ReadonlyMap<string, number>>();

  constructor(
    private readonly order: ExportOrder,
    private readonly acting: Acting,
    private readonly write: (text: string) => Promise<void> | void,
  ) {}

  async run(): Promise<ExportReport> {
    const { payload, transactionID } = this.acting;
    const session = await sessionOf(await createLocalReq({ req: { transactionID } }, payload));
    const known = await findKnownDocuments(session, this.order.drafts ? 'newest' : 'public');
    this.names = new Map([
      ...definitionCollections.map((name) => [name, nameDocuments(known.documents[name])] as const),
      ['comparisons', nameDocuments(known.documents.comparisons)] as const,
      ['users', nameDocuments(known.documents.users)] as const,
    ]);
    this.idsByReference = new Map([...this.names].map(([name, names]) => [name, idsBehind(names)]));
    this.pictures = new Map(known.pictures.map(({ id, filename, alt }) => [id, { filename, alt }]));
    const { rows } = await session.execute(sql`SELECT id FROM comparisons WHERE _status = 'published'`);
    const published = new Set(rows.map(({ id }) => Number(id)));
    const chosen = this.choose([...(this.names.get('comparisons')?.keys() ?? [])], published);
    await this.write(`{\n  "format": ${JSON.stringify(formatName)},\n  "version": ${formatVersion}`);
    const count = await this.writeList('comparisons', chosen);
    for (const collection of definitionCollections) {
      await this.writeList(collection, this.inOrder(collection, [...(this.used.get(collection) ?? [])]));
    }
    await this.write('\n}\n');
    return { count, leftOut: this.leftOut };
  }

  private choose(ids: readonly number[], published: ReadonlySet<number>): number[] {
    const { only, drafts } = this.order;
    const open = ids.filter((id) => drafts || published.has(id));
    if (only === undefined) return this.inOrder('comparisons', open);
    if ('ids' in only)
      return this.inOrder(
        'comparisons',
        open.filter((id) => only.ids.includes(id)),
      );
    const byReference = new Map(open.map((id) => [this.nameOf('comparisons', id).reference, id]));
    const unknown = only.slugs.filter((slug) => !byReference.has(slug));
    if (unknown.length > 0) {
      const kind = drafts ? 'comparison' : 'published comparison';
      throw new APIError(
        `There is no ${kind} ${unknown.map((slug) => `“${slug}”`).join(', ')}.`,
        404,
        null,
        true,
      );
    }
    return this.inOrder(
      'comparisons',
      only.slugs.flatMap((slug) => byReference.get(slug) ?? []),
    );
  }

  /** By slug, then those without one by name: the same in every database. */
  private inOrder(collection: ReferencedCollection, ids: readonly number[]): number[] {
    const key = (id: number) => this.nameOf(collection, id).reference;
    return [...new Set(ids)].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a - b));
  }

  private async writeList(collection: InterchangeCollection, ids: readonly number[]): Promise<number> {
    let count = 0;
    await this.write(`,\n  "${collection}": [`);
    for (let start = 0; start < ids.length; start += batchSize) {
      const batch = ids.slice(start, start + batchSize);
      const stored = await readForms(this.acting, collection, {
        ids: batch,
        draft: this.order.drafts,
        naming: this.naming(),
      });
      for (const id of batch) {
        const form = stored.find((one) => one.id === id)?.form;
        if (collection === 'comparisons')
          this.order.onProgress?.({
            done: start + batch.indexOf(id),
            total: ids.length,
            name: this.nameOf(collection, id).label,
          });
        if (form === undefined || !this.isExact(collection, id, form)) continue;
        await this.write(`${count === 0 ? '' : ','}\n${indented(form)}`);
        count += 1;
      }
    }
    if (collection === 'comparisons')
      this.order.onProgress?.({ done: ids.length, total: ids.length, name: '' });
    await this.write(count === 0 ? ']' : '\n  ]');
    return count;
  }

  /** Notes what a comparison uses; one that could not be read back as it is stays out, with its reason. */
  private isExact(collection: InterchangeCollection, id: number, form: Form): boolean {
    const own = this.nameOf(collection, id);
    if (collection !== 'comparisons') return own.isExact;
    const title = own.label.startsWith('#') ? 'A draft without a title' : `“${own.label}”`;
    if (!own.isExact) {
      this.leftOut.push(`${title}: give it a title of its own, or a slug.`);
      return false;
    }
    const problem = this.findInexact(form);
    if (problem) this.leftOut.push(`${title}: ${problem}`);
    return problem === null;
  }

  private findInexact(form: Form): string | null {
    if (!('title' in form)) return null;
    const wanted: { collection: ReferencedCollection; id: number }[] = [];
    let problem: string | null = null;
    mapReferences(form, (collection, reference) => {
      const id = this.idBehind(collection, reference);
      if (id === null)
        problem ??= `it uses a document of ${collection} that has no name of its own (${reference}).`;
      else wanted.push({ collection, id });
      return reference;
    });
    if (problem === null) for (const { collection, id } of wanted) this.use(collection, id);
    return problem;
  }

  private use(collection: ReferencedCollection, id: number): void {
    this.used.set(collection, (this.used.get(collection) ?? new Set()).add(id));
  }

  private idBehind(collection: ReferencedCollection, reference: string): number | null {
    return this.idsByReference.get(collection)?.get(reference) ?? null;
  }

  private nameOf(collection: ReferencedCollection, id: number): DocumentNames {
    return this.names.get(collection)?.get(id) ?? { reference: `#${id}`, label: `#${id}`, isExact: false };
  }

  private naming(): Naming {
    return {
      nameOf: (collection, id) => this.nameOf(collection, id).reference,
      pictureOf: (id) => this.pictures.get(id) ?? { filename: `#${id}` },
    };
  }
}

function indented(form: Form | ComparisonForm): string {
  return JSON.stringify(form, null, 2).replace(/^/gm, '    ');
}

function idsBehind(names: ReadonlyMap<number, DocumentNames>): ReadonlyMap<string, number> {
  return new Map([...names].flatMap(([id, { reference, isExact }]) => (isExact ? [[reference, id]] : [])));
}
