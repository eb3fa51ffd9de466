import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';
import type { RichTextField, TextField } from 'payload';
import { safeLink } from '../../domain/safe-link';

const linkField: TextField = {
  name: 'url',
  label: 'Web address or path',
  type: 'text',
  required: true,
  validate: validateLink,
  admin: { placeholder: 'https://example.org or /about' },
};

const wordFeatures = [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  StrikethroughFeature(),
  InlineCodeFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  LinkFeature({
    enabledCollections: [],
    fields: ({ defaultFields }) =>
      defaultFields.map((field) => ('name' in field && field.name === 'url' ? linkField : field)),
  }),
  InlineToolbarFeature(),
];

/** `javascript:` and other addresses a reader must not be sent to are refused while typing, and again on the page. */
function validateLink(value: string | null | undefined): string | true {
  return (
    (value && safeLink(value) !== null) ||
    'Use a web address (https://…), mail address (mailto:…) or a path (/about).'
  );
}

/** The one editor of the site's prose: everything a page of its own may hold. */
export const proseEditor = lexicalEditor({
  features: [
    ...wordFeatures,
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    UploadFeature({ enabledCollections: ['media'] }),
    FixedToolbarFeature(),
  ],
});

const shortProseEditor = lexicalEditor({ features: wordFeatures });

type ProseOptions = Pick<RichTextField, 'name'> &
  Partial<Pick<RichTextField, 'label' | 'required' | 'admin'>>;

/** A few sentences inside a larger document: no headings, no pictures. */
export function shortProseField(options: ProseOptions): RichTextField {
  return { ...options, type: 'richText', editor: shortProseEditor };
}

export function proseField(options: ProseOptions): RichTextField {
  return { ...options, type: 'richText', editor: proseEditor };
}
