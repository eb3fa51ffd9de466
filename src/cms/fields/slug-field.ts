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
    validate: validateSlug,
    admin: { position: 'sidebar', description },
  };
}

function validateSlug(value: string | null | undefined): string | true {
  if (value && value.length > slugMaxLength) return `Use at most ${slugMaxLength} characters.`;
  return (
    !value ||
    slugPattern.test(value) ||
    'Use lower-case letters, digits and single hyphens, such as nodejs-vs-python.'
  );
}
