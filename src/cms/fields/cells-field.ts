import type { JSONField } from 'payload';

/** A row's cells by option id: one JSON column, because an array in an array would cost a table and a join each. */
export const cellsField: JSONField = {
  name: 'cells',
  type: 'json',
  typescriptSchema: [() => cellsJsonSchema],
  admin: { components: { Diff: '/src/cms/admin/compare/cells-diff.tsx#CellsDiff' } },
};

const cellsJsonSchema = {
  type: 'object' as const,
  additionalProperties: {
    type: 'object' as const,
    additionalProperties: false,
    properties: {
      text: { type: 'string' as const },
      score: { type: ['number', 'null'] as ['number', 'null'], minimum: 0, maximum: 10 },
      note: { type: 'string' as const },
      sources: {
        type: 'array' as const,
        items: {
          type: 'object' as const,
          additionalProperties: false,
          properties: { url: { type: 'string' as const }, title: { type: 'string' as const } },
          required: ['url'],
        },
      },
      verifiedAt: { type: ['string', 'null'] as ['string', 'null'] },
      toVerify: { type: 'boolean' as const },
    },
  },
};
