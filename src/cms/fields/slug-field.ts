import type { TextField } from 'payload';
import { slugMaxLength, slugPattern } from '../../domain/slug';

/** The last part of a document's address. Empty until the document is first published, unless somebody types one. */
export function slugField(description: string): TextField {
  return {
    name: 'slug',
    label: 'Address (slug)',
    type: 'text',
    unique: true,
    index: true,
    maxLength: slugMaxLength,
    hooks: {
      // A copy must find its own address; two documents cannot share one.
      beforeDuplicate: [() => null],
    },
    validate: (value: string | null | undefined) =>
      !value ||
      slugPattern.test(value) ||
      'Use lower-case letters, digits and single hyphens, such as nodejs-vs-python.',
    admin: { position: 'sidebar', description },
  };
}
