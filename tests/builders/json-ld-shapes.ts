import { z } from 'zod';

const words = z.string().trim().min(1);
const instant = z.iso.datetime();
const address = z.url({ protocol: /^https?$/ });
const context = { '@context': z.literal('https://schema.org') };
const person = z.strictObject({
  '@type': z.literal('Person'),
  name: words,
  jobTitle: words.optional(),
  url: z.url().optional(),
});
const organization = z.strictObject({
  '@type': z.literal('Organization'),
  name: words,
  url: address,
  email: z.email().optional(),
});

/** What schema.org knows of each type that we use, and what search engines require of it. Nothing else may stand there. */
const article = z.strictObject({
  ...context,
  '@type': z.literal('Article'),
  headline: words,
  description: words,
  inLanguage: z.literal('en'),
  datePublished: instant,
  dateModified: instant,
  author: z.array(z.discriminatedUnion('@type', [person, organization])).min(1),
  publisher: organization,
  articleSection: words.optional(),
  image: address,
  about: z
    .array(z.strictObject({ '@type': z.literal('Thing'), name: words, url: address.optional() }))
    .min(2),
  mainEntityOfPage: z.strictObject({
    '@type': z.literal('WebPage'),
    '@id': address,
    lastReviewed: instant.optional(),
    reviewedBy: person.optional(),
  }),
});

const breadcrumbs = z
  .strictObject({
    ...context,
    '@type': z.literal('BreadcrumbList'),
    itemListElement: z
      .array(
        z.strictObject({
          '@type': z.literal('ListItem'),
          position: z.number(),
          name: words,
          item: address,
        }),
      )
      .min(2),
  })
  .refine(({ itemListElement }) => itemListElement.every(({ position }, index) => position === index + 1));

const faqPage = z.strictObject({
  ...context,
  '@type': z.literal('FAQPage'),
  mainEntity: z
    .array(
      z.strictObject({
        '@type': z.literal('Question'),
        name: words,
        acceptedAnswer: z.strictObject({ '@type': z.literal('Answer'), text: words }),
      }),
    )
    .min(1),
});

const website = z.strictObject({
  ...context,
  '@type': z.literal('WebSite'),
  name: words,
  url: address,
  inLanguage: z.literal('en'),
  description: words.optional(),
  publisher: organization,
});

const itemList = z
  .strictObject({
    ...context,
    '@type': z.literal('ItemList'),
    itemListElement: z
      .array(
        z.strictObject({
          '@type': z.literal('ListItem'),
          position: z.number(),
          name: words,
          url: address,
        }),
      )
      .min(1),
  })
  .refine(({ itemListElement }) => itemListElement.every(({ position }, index) => position === index + 1));

const thing = z.strictObject({
  ...context,
  '@type': z.literal('Thing'),
  name: words,
  description: words.optional(),
  url: address.optional(),
});

const profilePage = z.strictObject({
  ...context,
  '@type': z.literal('ProfilePage'),
  mainEntity: person.extend({ description: words.optional() }),
});

const shapes = {
  Article: article,
  BreadcrumbList: breadcrumbs,
  FAQPage: faqPage,
  ItemList: itemList,
  ProfilePage: profilePage,
  Thing: thing,
  WebSite: website,
};

const checkedType = z.enum([
  'Article',
  'BreadcrumbList',
  'FAQPage',
  'ItemList',
  'ProfilePage',
  'Thing',
  'WebSite',
]);

/** What is wrong with an object of JSON-LD, in words; nothing where it is as it must be. */
export function listJsonLdProblems(object: unknown): string[] {
  const known = z.looseObject({ '@type': checkedType }).safeParse(object);
  if (!known.success) return ['a type that nobody checks'];
  const parsed = shapes[known.data['@type']].safeParse(object);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
