import { z } from 'zod';
import type { Block, Image, Inline, ListEntry } from '../rich-text';
import { named } from './named';

export const imageSchema: z.ZodType<Image> = named(
  'Image',
  'A picture. Width and height are pixels.',
  z.object({
    url: z.string(),
    alt: z.string(),
    width: z.number(),
    height: z.number(),
    caption: z.string().exactOptional(),
  }),
);

const inlineSchema: z.ZodType<Inline> = named(
  'Inline',
  'A run of text, a link or a line break.',
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('text'),
      text: z.string(),
      bold: z.literal(true).exactOptional(),
      italic: z.literal(true).exactOptional(),
      code: z.literal(true).exactOptional(),
      strike: z.literal(true).exactOptional(),
    }),
    z.object({
      kind: z.literal('link'),
      href: z.string(),
      get children() {
        return z.array(inlineSchema);
      },
    }),
    z.object({ kind: z.literal('break') }),
  ]),
);

const inlines = z.array(inlineSchema);

const listEntrySchema: z.ZodType<ListEntry> = named(
  'ListEntry',
  'An entry of a list, and the lists within it.',
  z.object({
    children: inlines,
    get sublists() {
      return z.array(blockSchema);
    },
  }),
);

const blockSchema: z.ZodType<Block> = named(
  'Block',
  'A part of prose.',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('paragraph'), children: inlines }),
    z.object({
      kind: z.literal('heading'),
      level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
      children: inlines,
    }),
    z.object({ kind: z.literal('list'), ordered: z.boolean(), entries: z.array(listEntrySchema) }),
    z.object({ kind: z.literal('quote'), children: inlines }),
    z.object({ kind: z.literal('rule') }),
    z.object({ kind: z.literal('image'), image: imageSchema }),
  ]),
);

/** Prose, block by block; empty where nobody wrote any. */
export const proseSchema = z.array(blockSchema);
