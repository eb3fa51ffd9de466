import { z } from 'zod';
import { safeLink } from '../safe-link';
import { slugMaxLength, slugPattern } from '../slug';
import { compact } from './compact';
import { checkProse, type ProseKind } from './rich-text-form';

export const text = (most: number) => z.string().max(most).nullish();
export const name = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => value.trim() !== '', 'must not be empty');
export const reference = z.string().min(1, 'names no document').max(300);
export const references = z.array(reference).nullish();
export const slug = z
  .string()
  .max(slugMaxLength)
  .regex(slugPattern, 'use lower-case letters, digits and single hyphens, such as nodejs-vs-python')
  .nullish();
export const yearWords = 'use a year from 1000 to 2999';
export const instant = z
  .union(
    [z.iso.date(), z.iso.datetime({ offset: true })],
    'use a date such as 2026-11-23 or 2026-11-23T08:00:00.000Z',
  )
  .transform((value) => new Date(value).toISOString())
  .refine((value) => /^[12]\d{3}-/.test(value), yearWords)
  .nullish();

export const picture = z
  .object({ filename: z.string().min(1).max(300), alt: z.string().nullish() })
  .transform(({ filename }) => ({ filename }))
  .nullish();

export const prose = (kind: ProseKind) =>
  z
    .looseObject({
      root: z.looseObject({
        type: z.literal('root'),
        children: z.array(z.looseObject({ type: z.string(), version: z.number() })),
        direction: z.enum(['ltr', 'rtl']).nullable(),
        format: z.enum(['left', 'start', 'center', 'right', 'end', 'justify', '']),
        indent: z.number(),
        version: z.number(),
      }),
    })
    .superRefine((value, context) => {
      for (const { path, message } of checkProse(value, kind))
        context.addIssue({ code: 'custom', path: [...path], message });
    })
    .nullish();

export const shape = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z.strictObject(fields).transform(compact);

export const link = z
  .string()
  .max(2000)
  .refine(
    (value) => value === '' || safeLink(value) !== null,
    'use a web address (https://…) or a path on this site (/about)',
  )
  .nullish();
