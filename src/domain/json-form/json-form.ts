import { z } from 'zod';
import { comparisonFields, listedFields, sums } from './comparison-schema';
import { named, publicNames } from './named';

/**
 * The public form: a comparison, or a list of them, as JSON. Within a version fields are added, never taken away or
 * given another meaning.
 */
export const jsonFormVersion = 1;

const head = {
  $schema: z.url().describe('Where this form is described.'),
  version: z.literal(jsonFormVersion),
};

export const comparisonJson = named(
  'ComparisonJson',
  'One published comparison, whole.',
  z.object({ ...head, url: z.url().describe('Its page.'), ...comparisonFields, ...sums }),
);

const listed = named('ListedComparison', 'A comparison in a list.', z.object(listedFields));

const removed = named(
  'RemovedComparison',
  'A comparison that is no longer published.',
  z.object({ id: z.int(), slug: z.string(), removedAt: z.iso.datetime() }),
);

export const comparisonListJson = named(
  'ComparisonListJson',
  'A page of the list of published comparisons.',
  z.object({
    ...head,
    comparisons: z.array(listed),
    removed: z.array(removed).describe('Only where changes were asked for, by `updatedSince`.'),
    next: z.url().nullable().describe('The next page; null on the last one.'),
    asOf: z.iso
      .datetime()
      .describe('What to ask for next time as `updatedSince`: nothing that is not here yet changed before.'),
  }),
);

export type ComparisonJson = z.infer<typeof comparisonJson>;
export type ComparisonListJson = z.infer<typeof comparisonListJson>;

export const jsonForms = { comparison: comparisonJson, 'comparison-list': comparisonListJson };
export type JsonFormName = keyof typeof jsonForms;

/** JSON Schema (2020-12). Who reads it has to expect fields that a later edition adds. */
export function jsonSchemaOf(name: JsonFormName): object {
  return z.toJSONSchema(jsonForms[name], { metadata: publicNames, override: openToAdditions });
}

/** The parts by name, as OpenAPI keeps them. */
export function jsonComponents(): Record<string, object> {
  const { schemas } = z.toJSONSchema(publicNames, {
    uri: (id) => `#/components/schemas/${id}`,
    override: openToAdditions,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
}

function openToAdditions({ jsonSchema }: { readonly jsonSchema: { additionalProperties?: unknown } }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}
