import { z } from 'zod';

interface Description {
  readonly id: string;
  readonly description: string;
}

/** What the parts of the public form are called where they are described: `$defs` of a schema, components of OpenAPI. */
export const publicNames = z.registry<Description>();

export function named<Schema extends z.ZodType>(id: string, description: string, schema: Schema): Schema {
  publicNames.add(schema, { id, description });
  return schema;
}
