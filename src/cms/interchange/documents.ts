import type { Payload, PayloadRequest } from 'payload';
import type { Form, FormByCollection, InterchangeCollection } from '../../domain/interchange/form';
import {
  type Ids,
  storedComparison,
  storedCriterion,
  storedOption,
  storedScenario,
  storedTopic,
} from './form-to-stored';
import {
  comparisonToForm,
  criterionToForm,
  faqToForm,
  type Naming,
  optionToForm,
  scenarioToForm,
  topicToForm,
} from './stored-to-form';

/** Whose rights count, in whose transaction. */
export interface Acting {
  readonly payload: Payload;
  readonly user: PayloadRequest['user'];
  readonly transactionID: number | string;
}

export interface StoredForm {
  readonly id: number;
  readonly isPublished: boolean;
  readonly form: Form;
}

interface Reading {
  readonly ids: readonly number[];
  readonly draft: boolean;
  readonly naming: Naming;
}

/** What is stored under these ids, as a file would say it: the newest drafts, or what is public. */
export async function readForms(
  { payload, user, transactionID }: Acting,
  collection: InterchangeCollection,
  { ids, draft, naming }: Reading,
): Promise<readonly StoredForm[]> {
  if (ids.length === 0) return [];
  const asked = {
    where: { id: { in: [...ids] } },
    draft,
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
    user,
    req: { transactionID },
  };
  switch (collection) {
    case 'topics':
      return convert((await payload.find({ ...asked, collection })).docs, topicToForm, naming);
    case 'options':
      return convert((await payload.find({ ...asked, collection })).docs, optionToForm, naming);
    case 'criteria':
      return convert((await payload.find({ ...asked, collection })).docs, criterionToForm, naming);
    case 'scenarios':
      return convert((await payload.find({ ...asked, collection })).docs, scenarioToForm, naming);
    case 'faqs':
      return convert((await payload.find({ ...asked, collection })).docs, faqToForm, naming);
    case 'comparisons':
      return convert((await payload.find({ ...asked, collection })).docs, comparisonToForm, naming);
  }
}

interface Stored {
  readonly id: number;
  readonly _status?: 'draft' | 'published' | null;
}

function convert<Document extends Stored>(
  documents: readonly Document[],
  toForm: (document: Document, naming: Naming) => Form,
  naming: Naming,
): StoredForm[] {
  return documents.map((document) => ({
    id: document.id,
    isPublished: document._status === 'published',
    form: toForm(document, naming),
  }));
}

export interface FormDocument {
  readonly collection: InterchangeCollection;
  readonly form: Form;
}

/** A document has the form of its own collection. */
export function isOf<Collection extends InterchangeCollection>(
  document: FormDocument,
  collection: Collection,
): document is FormDocument & {
  readonly collection: Collection;
  readonly form: FormByCollection[Collection];
} {
  return document.collection === collection;
}

interface Writing {
  /** Null: it is new. */
  readonly id: number | null;
  readonly publish: boolean;
  /** It was begun by this very import: whoever may begin a document may finish it. */
  readonly isBegunHere: boolean;
  readonly ids: Ids;
}

/** Writes one document with all its fields and answers its id. */
export async function writeDocument(
  { payload, user, transactionID }: Acting,
  document: FormDocument,
  { id, publish, isBegunHere, ids }: Writing,
): Promise<number> {
  const by = { draft: !publish, depth: 0, overrideAccess: isBegunHere, user, req: { transactionID } };
  const _status = publish ? ('published' as const) : ('draft' as const);
  if (isOf(document, 'topics')) {
    const own = { ...by, collection: 'topics' as const, data: { ...storedTopic(document.form), _status } };
    return (await (id ? payload.update({ ...own, id }) : payload.create(own))).id;
  }
  if (isOf(document, 'options')) {
    const own = {
      ...by,
      collection: 'options' as const,
      data: { ...storedOption(document.form, ids), _status },
    };
    return (await (id ? payload.update({ ...own, id }) : payload.create(own))).id;
  }
  if (isOf(document, 'criteria')) {
    const own = {
      ...by,
      collection: 'criteria' as const,
      data: { ...storedCriterion(document.form), _status },
    };
    return (await (id ? payload.update({ ...own, id }) : payload.create(own))).id;
  }
  if (isOf(document, 'scenarios')) {
    const own = {
      ...by,
      collection: 'scenarios' as const,
      data: { ...storedScenario(document.form), _status },
    };
    return (await (id ? payload.update({ ...own, id }) : payload.create(own))).id;
  }
  if (isOf(document, 'faqs')) {
    const { question, answer } = document.form;
    const own = {
      ...by,
      collection: 'faqs' as const,
      data: { question, ...(answer ? { answer } : {}), _status },
    };
    // A question may wait for its answer as a draft; published without one it is refused, with the reason.
    return (await (id ? payload.update({ ...own, id }) : payload.create({ ...own, draft: true }))).id;
  }
  if (isOf(document, 'comparisons')) {
    const data = { ...storedComparison(document.form, ids), _status };
    const own = { ...by, collection: 'comparisons' as const, data };
    return (await (id ? payload.update({ ...own, id }) : payload.create(own))).id;
  }
  throw new Error(`Nothing is known of the collection ${document.collection}`);
}
