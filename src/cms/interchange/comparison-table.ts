import { APIError, createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { compact } from '../../domain/interchange/compact';
import { type ComparisonForm, formatName, formatVersion } from '../../domain/interchange/form';
import type { ReferencedCollection } from '../../domain/interchange/map-references';
import { namesOf, parseInterchange } from '../../domain/interchange/parse-interchange';
import { readTable, type TableNames } from '../../domain/interchange/read-table';
import {
  createResolver,
  labelOf,
  type Resolve,
  referenceTo,
  type Target,
} from '../../domain/interchange/resolve-reference';
import { comparedIn } from '../../domain/interchange/table-columns';
import { writeTable } from '../../domain/interchange/write-table';
import { sessionOf } from '../../publishing/session';
import type { Turn } from '../idempotency/take-turn';
import { isOf, readForms } from './documents';
import type { ImportReport } from './import-answer';
import { type ImportOrder, importEntries } from './import-entries';
import { findKnownDocuments, nameDocuments } from './known-documents';

interface TableOrder {
  readonly payload: Payload;
  readonly user: PayloadRequest['user'];
  readonly id: number;
  /** Whose transaction it is read in; otherwise, one moment of the database. */
  readonly turn?: Turn | undefined;
}

interface Desk {
  readonly form: ComparisonForm;
  readonly options: readonly Target[];
  readonly criteria: readonly Target[];
}

/** The newest draft of a comparison's table, as CSV. */
export async function exportTable(
  order: TableOrder,
): Promise<{ readonly csv: string; readonly name: string }> {
  const { form, options, criteria } = await readDesk(order);
  const compared = targetsCompared(form, options);
  const labels = { option: labelled(options, compared), criterion: labelled(criteria, criteria) };
  return { csv: writeTable(form, labels), name: form.slug ?? `comparison-${order.id}` };
}

/** Replaces the rows of a comparison by those of a CSV file: all of them, or nothing. */
export async function importTable(file: string, id: number, order: ImportOrder): Promise<ImportReport> {
  const { form, options, criteria } = await readDesk({ ...order, id });
  const compared = createResolver(targetsCompared(form, options));
  const [everyOption, everyCriterion] = [createResolver(options), createResolver(criteria)];
  const own = new Set([...comparedIn(form), ...(form.rows ?? []).map(({ criterion }) => criterion)]);
  // What has no clear name stands in the file by its number.
  const byNumber = (name: string) => (own.has(name) ? name : null);
  const names: TableNames = {
    option: (name) => found(compared, options, name) ?? found(everyOption, options, name) ?? byNumber(name),
    criterion: (name) => found(everyCriterion, criteria, name) ?? byNumber(name),
  };
  const { rows, newCriteria, problems, placeOf } = readTable(file, form, names);
  if (problems.length > 0) return { isWritten: false, documents: [], problems };
  // Only the table is looked at: a draft may hold what nobody checked yet, elsewhere.
  const { entries, problems: refused } = parseInterchange({
    format: formatName,
    version: formatVersion,
    criteria: newCriteria.map((name) => ({ name })),
    comparisons: [{ title: 'This one', rows }],
  });
  const comparisons = entries.comparisons.map((entry) => ({
    ...entry,
    named: namesOf(form),
    form: entry.form && compact({ ...form, rows: entry.form.rows }),
  }));
  const done = await importEntries(
    { entries: { ...entries, comparisons }, problems: refused, comparison: id },
    order,
  );
  return { ...done, problems: done.problems.map(({ path, message }) => ({ ...placeOf(path), message })) };
}

async function readDesk({ payload, user, id, turn }: TableOrder): Promise<Desk> {
  if (!user) throw new APIError('Log in first.', 401, null, true);
  const transactionID =
    turn?.transactionID ?? (await payload.db.beginTransaction({ isolationLevel: 'repeatable read' }));
  if (transactionID === null) throw new Error('The database began no transaction');
  try {
    const session = await sessionOf(await createLocalReq({ req: { transactionID } }, payload));
    const { documents, pictures } = await findKnownDocuments(session, 'newest');
    const names = new Map<ReferencedCollection, ReturnType<typeof nameDocuments>>();
    const namesIn = (collection: ReferencedCollection) => {
      const own = names.get(collection) ?? nameDocuments(documents[collection]);
      names.set(collection, own);
      return own;
    };
    const [stored] = await readForms({ payload, user, transactionID }, 'comparisons', {
      ids: [id],
      draft: true,
      naming: {
        nameOf: (collection, document) => namesIn(collection).get(document)?.reference ?? null,
        pictureOf: (picture) => ({
          filename: pictures.find((known) => known.id === picture)?.filename ?? `#${picture}`,
        }),
      },
    });
    const document = stored && { collection: 'comparisons' as const, form: stored.form };
    if (!document || !isOf(document, 'comparisons'))
      throw new APIError('There is no such comparison.', 404, null, true);
    return {
      form: document.form,
      options: targetsOf(documents.options),
      criteria: targetsOf(documents.criteria),
    };
  } finally {
    if (!turn) await payload.db.rollbackTransaction(transactionID);
  }
}

function targetsOf(known: readonly { id: number; slug: string | null; name: string }[]): Target[] {
  return known.map((entry) => ({ ...entry, key: String(entry.id) }));
}

/** Among themselves: two options of other comparisons may well be called the same. */
function targetsCompared(form: ComparisonForm, options: readonly Target[]): readonly Target[] {
  const resolve = createResolver(options);
  const keys = comparedIn(form).flatMap((reference) => {
    const option = resolve(reference);
    return option.ok ? option.key : [];
  });
  return options.filter(({ key }) => keys.includes(key));
}

function labelled(all: readonly Target[], near: readonly Target[]): (reference: string) => string {
  const [everywhere, nearby] = [createResolver(all), createResolver(near)];
  return (reference) => {
    const target = targetOf(everywhere, all, reference);
    return (target && labelOf(target, near.includes(target) ? nearby : everywhere)) ?? reference;
  };
}

function found(resolve: Resolve, all: readonly Target[], name: string): string | null {
  const target = targetOf(resolve, all, name);
  return target ? referenceTo(target, createResolver(all)) : null;
}

function targetOf(resolve: Resolve, all: readonly Target[], name: string): Target | undefined {
  const known = resolve(name);
  return known.ok ? all.find(({ key }) => key === known.key) : undefined;
}
