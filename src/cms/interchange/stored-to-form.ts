import { compact } from '../../domain/interchange/compact';
import type { CellForm, ComparisonForm, FormByCollection, OutcomeForm } from '../../domain/interchange/form';
import { mapReferences, type ReferencedCollection } from '../../domain/interchange/map-references';
import { mapPictures } from '../../domain/interchange/rich-text-form';
import type * as Stored from '../../payload-types';
import { idOf, idsOf } from '../collections/comparisons/read-draft';

/** How stored ids are written down. */
export interface Naming {
  /** Null for what is there no more: the cells of an option outlive it. */
  readonly nameOf: (collection: ReferencedCollection, id: number) => string | null;
  readonly pictureOf: (id: number) => { readonly filename: string; readonly alt?: string };
}

type ToForm<Document, Form> = (document: Document, naming: Naming) => Form;

export const topicToForm: ToForm<Stored.Topic, FormByCollection['topics']> = ({ slug, name, description }) =>
  compact({ slug, name, description });

export const optionToForm: ToForm<Stored.Option, FormByCollection['options']> = (option, naming) =>
  compact({
    slug: option.slug,
    name: option.name,
    summary: option.summary,
    website: option.website,
    logo: pictureIn(option.logo, naming),
    description: proseWithNames(option.description, naming),
  });

export const criterionToForm: ToForm<Stored.Criterion, FormByCollection['criteria']> = (criterion) =>
  compact({
    slug: criterion.slug,
    name: criterion.name,
    group: criterion.group,
    measures: criterion.measures,
    howWeJudge: proseIn(criterion.howWeJudge),
  });

export const scenarioToForm: ToForm<Stored.Scenario, FormByCollection['scenarios']> = (scenario) =>
  compact({ slug: scenario.slug, name: scenario.name, description: scenario.description });

export const faqToForm: ToForm<Stored.Faq, FormByCollection['faqs']> = ({ question, answer }) =>
  compact({ question, answer: proseIn(answer) });

export const comparisonToForm: ToForm<Stored.Comparison, ComparisonForm> = (stored, naming) => {
  const refer = (collection: ReferencedCollection, value: unknown) => {
    const id = idOf(value);
    return id === null ? null : naming.nameOf(collection, id);
  };
  const referAll = (collection: ReferencedCollection, values: unknown) =>
    idsOf(values).flatMap((id) => naming.nameOf(collection, id) ?? []);
  const outcome = (value: StoredOutcome): OutcomeForm =>
    compact({
      kind: value?.kind,
      winners: referAll('options', value?.winners),
      qualifier: value?.qualifier,
      condition: value?.condition,
      label: value?.label,
    });
  const form: ComparisonForm = compact({
    slug: stored.slug,
    title: stored.title,
    topic: refer('topics', stored.topic),
    intro: proseIn(stored.intro),
    options: (stored.options ?? []).map(({ option, chooseWhen }) =>
      compact({
        option: refer('options', option),
        chooseWhen: (chooseWhen ?? []).flatMap(({ reason }) => reason || []),
      }),
    ),
    rows: (stored.rows ?? []).map((row) =>
      compact({
        criterion: refer('criteria', row.criterion),
        weight: row.weight ?? 1,
        cells: cellsIn(row.cells, (id) => naming.nameOf('options', id)),
        outcome: outcome(row.outcome),
        note: row.note,
      }),
    ),
    verdict: compact({ outcome: outcome(stored.verdict?.outcome), text: proseIn(stored.verdict?.text) }),
    recommendations: (stored.recommendations ?? []).map((entry) =>
      compact({
        scenario: refer('scenarios', entry.scenario),
        outcome: outcome(entry.outcome),
        reasoning: proseIn(entry.reasoning),
      }),
    ),
    faqs: referAll('faqs', stored.faqs),
    callToAction: nextStepIn(stored.callToAction),
    related: referAll('comparisons', stored.related),
    disclosure: proseIn(stored.disclosure),
    authors: referAll('users', stored.authors),
    reviewedBy: refer('users', stored.reviewedBy),
    publishedAt: stored.publishedAt,
    lastReviewedAt: stored.lastReviewedAt,
    reviewDueAt: stored.reviewDueAt,
    meta: compact({
      title: stored.meta?.title,
      description: stored.meta?.description,
      image: pictureIn(stored.meta?.image, naming),
    }),
  });
  return mapReferences(form, (_, reference) => reference);
};

type StoredOutcome = NonNullable<Stored.Comparison['verdict']>['outcome'];

function cellsIn(stored: StoredCells, nameOf: (id: number) => string | null): CellForm[] {
  return Object.entries(stored ?? {}).flatMap(([id, cell]) => {
    const option = nameOf(Number(id));
    if (option === null) return [];
    return compact({
      option,
      text: cell.text,
      score: cell.score,
      note: cell.note,
      sources: cell.sources?.map(({ url, title }) => compact({ url, title })),
      verifiedAt: cell.verifiedAt,
      toVerify: cell.toVerify,
    });
  });
}

type StoredCells = NonNullable<Stored.Comparison['rows']>[number]['cells'];

function nextStepIn(stored: Stored.Comparison['callToAction']): ComparisonForm['callToAction'] {
  return compact({
    heading: stored?.heading,
    text: proseIn(stored?.text),
    action: stored?.action === 'none' ? null : stored?.action,
    label: stored?.label,
    href: stored?.href,
  });
}

type StoredProse = NonNullable<Stored.Comparison['intro']>;
type ProseForm = NonNullable<ComparisonForm['intro']>;

function proseIn(stored: StoredProse | null | undefined): ProseForm | null {
  return stored ? { ...stored, root: { ...stored.root, type: 'root' } } : null;
}

function proseWithNames(stored: StoredProse | null | undefined, naming: Naming): ProseForm | null {
  return mapPictures(proseIn(stored), (value) => {
    const id = idOf(value);
    return id === null ? undefined : naming.pictureOf(id);
  });
}

function pictureIn(stored: number | Stored.Media | null | undefined, { pictureOf }: Naming) {
  const id = idOf(stored);
  return id === null ? null : pictureOf(id);
}
