import type { ComparisonForm, FormByCollection, OutcomeForm } from '../../domain/interchange/form';
import type { ReferencedCollection } from '../../domain/interchange/map-references';
import { mapPictures } from '../../domain/interchange/rich-text-form';

/** Where what a file refers to is kept. */
export interface Ids {
  readonly idOf: (collection: ReferencedCollection, reference: string) => number;
  readonly pictureIdOf: (filename: string) => number;
}

/** Every field is stated: what a file leaves out is emptied. */
export function storedTopic({ slug, name, description }: FormByCollection['topics']) {
  return { slug: slug ?? null, name, description: description ?? null };
}

export function storedOption(form: FormByCollection['options'], ids: Ids) {
  return {
    slug: form.slug ?? null,
    name: form.name,
    summary: form.summary ?? null,
    website: form.website ?? null,
    logo: storedPicture(form.logo, ids),
    description: mapPictures(form.description ?? null, (value) => storedPictureValue(value, ids)),
  };
}

export function storedCriterion(form: FormByCollection['criteria']) {
  return {
    slug: form.slug ?? null,
    name: form.name,
    group: form.group ?? null,
    measures: form.measures ?? null,
    howWeJudge: form.howWeJudge ?? null,
  };
}

export function storedScenario({ slug, name, description }: FormByCollection['scenarios']) {
  return { slug: slug ?? null, name, description: description ?? null };
}

export function storedComparison(form: ComparisonForm, ids: Ids) {
  const one = (collection: ReferencedCollection, reference: string | null | undefined) =>
    reference ? ids.idOf(collection, reference) : null;
  const many = (collection: ReferencedCollection, references: readonly string[] | null | undefined) =>
    (references ?? []).map((reference) => ids.idOf(collection, reference));
  const outcome = (stated: OutcomeForm | null | undefined) => ({
    kind: stated?.kind ?? null,
    winners: many('options', stated?.winners),
    qualifier: stated?.qualifier ?? null,
    condition: stated?.condition ?? null,
    label: stated?.label ?? null,
  });
  return {
    slug: form.slug ?? null,
    title: form.title,
    topic: one('topics', form.topic),
    intro: form.intro ?? null,
    options: (form.options ?? []).map(({ option, chooseWhen }) => ({
      option: one('options', option),
      chooseWhen: (chooseWhen ?? []).map((reason) => ({ reason })),
    })),
    rows: (form.rows ?? []).map((row) => ({
      criterion: one('criteria', row.criterion),
      weight: row.weight,
      cells: storedCells(row.cells, ids),
      outcome: outcome(row.outcome),
      note: row.note ?? null,
    })),
    verdict: { outcome: outcome(form.verdict?.outcome), text: form.verdict?.text ?? null },
    recommendations: (form.recommendations ?? []).map((entry) => ({
      scenario: one('scenarios', entry.scenario),
      outcome: outcome(entry.outcome),
      reasoning: entry.reasoning ?? null,
    })),
    faqs: many('faqs', form.faqs),
    callToAction: {
      heading: form.callToAction?.heading ?? null,
      text: form.callToAction?.text ?? null,
      action: form.callToAction?.action ?? ('none' as const),
      label: form.callToAction?.label ?? null,
      href: form.callToAction?.href ?? null,
    },
    related: many('comparisons', form.related),
    disclosure: form.disclosure ?? null,
    authors: many('users', form.authors),
    reviewedBy: one('users', form.reviewedBy),
    publishedAt: form.publishedAt ?? null,
    lastReviewedAt: form.lastReviewedAt ?? null,
    reviewDueAt: form.reviewDueAt ?? null,
    meta: {
      title: form.meta?.title ?? null,
      description: form.meta?.description ?? null,
      image: storedPicture(form.meta?.image, ids),
    },
  };
}

function storedCells(cells: NonNullable<ComparisonForm['rows']>[number]['cells'], { idOf }: Ids) {
  return Object.fromEntries(
    (cells ?? []).map(({ option, sources, text, score, note, verifiedAt, toVerify }) => [
      String(idOf('options', option)),
      {
        ...(text ? { text } : {}),
        ...(typeof score === 'number' ? { score } : {}),
        ...(note ? { note } : {}),
        ...(sources ? { sources: sources.map(({ url, title }) => (title ? { url, title } : { url })) } : {}),
        ...(verifiedAt ? { verifiedAt } : {}),
        ...(toVerify ? { toVerify } : {}),
      },
    ]),
  );
}

function storedPicture(picture: { readonly filename: string } | null | undefined, { pictureIdOf }: Ids) {
  return picture ? pictureIdOf(picture.filename) : null;
}

function storedPictureValue(value: unknown, { pictureIdOf }: Ids): unknown {
  const isNamed = typeof value === 'object' && value !== null && 'filename' in value;
  return isNamed ? pictureIdOf(String(value.filename)) : undefined;
}
