import { absoluteUrl } from '../../../domain/absolute-url';
import type { Comparison } from '../../../domain/comparison';
import { readEnvironment } from '../../../env/read-environment';
import { writeCsv } from '../../../exports/comparison-csv';
import { describeComparison } from '../../../exports/json/describe-comparison';
import { writeMarkdown } from '../../../exports/markdown/comparison';
import { describeSharePicture } from '../../../exports/share-picture/describe';
import { pictureOf } from '../../../exports/share-picture/picture-of';
import {
  type ComparisonForm,
  comparisonFormPath,
  comparisonForms,
  comparisonPath,
  slugOfComparisonPath,
} from '../../../paths';
import { findComparison } from '../../../queries/find-comparison';
import { findMovedComparison } from '../../../queries/find-redirect';
import { findSite } from '../../../queries/find-site';
import type { Twin } from './respond';

type Written = Extract<Twin, { body: unknown }>;

const writers: Readonly<
  Record<ComparisonForm, (comparison: Comparison, origin: string) => Written | Promise<Written>>
> = {
  json: (comparison, origin) => ({
    type: 'application/json',
    body: JSON.stringify(describeComparison(comparison, origin)),
  }),
  md: async (comparison, origin) => ({
    type: 'text/markdown; charset=utf-8',
    body: writeMarkdown(comparison, origin, (await findSite()).standards),
  }),
  csv: (comparison) => ({ type: 'text/csv; charset=utf-8; header=present', body: writeCsv(comparison) }),
  png: async (comparison) => {
    const { name } = await findSite();
    return { type: 'image/png', body: await pictureOf(describeSharePicture(comparison, name)) };
  },
};

/** `/compare/<slug>.<form>`: the very comparison that the page is rendered from, in another form. */
export async function findComparisonTwin(path: string): Promise<Twin | null> {
  const form = comparisonForms.find((ending) => path.endsWith(`.${ending}`));
  const slug = slugOfComparisonPath(path);
  if (form === undefined || slug === null || path !== comparisonFormPath(slug, form)) return null;
  const comparison = await findComparison(slug);
  if (comparison === null) return findNewAddress(slug, form);
  const origin = readEnvironment(process.env).siteUrl;
  const twin = await writers[form](comparison, origin);
  const canonical = absoluteUrl(comparisonPath(slug), origin);
  return { ...twin, headers: { link: `<${canonical}>; rel="canonical"` } };
}

/** Where the page went, in the same form if it is a comparison still. */
async function findNewAddress(slug: string, form: ComparisonForm): Promise<Twin | null> {
  const target = await findMovedComparison(slug, comparisonPath);
  if (target === null) return null;
  const next = slugOfComparisonPath(target);
  return { redirect: next === null ? target : comparisonFormPath(next, form) };
}
