import {
  BoldFeature,
  convertMarkdownToLexical,
  editorConfigFactory,
  HeadingFeature,
  InlineCodeFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import type { SanitizedConfig } from 'payload';

export type RichTextOf = Awaited<ReturnType<typeof createRichTextConverter>>;

/** Knows paragraphs, bold, italic, code, links, lists and headings h2–h4, which every editor of the site's pages has. */
export async function createRichTextConverter(config: SanitizedConfig) {
  const editorConfig = await editorConfigFactory.fromFeatures({
    config,
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      InlineCodeFeature(),
      LinkFeature({ enabledCollections: [] }),
      UnorderedListFeature(),
      OrderedListFeature(),
    ],
  });
  return (markdown: string) => convertMarkdownToLexical({ editorConfig, markdown });
}
