/** What a page tells browsers, search engines and link previews about itself. Every address is absolute. */
export interface PageMetadata {
  readonly title: string;
  readonly description: string;
  /** Null on pages that search engines should not keep (404, errors, the contact form's answer). */
  readonly canonical: string | null;
  readonly openGraph: {
    readonly type: 'website' | 'article';
    readonly siteName: string;
    readonly image: {
      readonly url: string;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    } | null;
    readonly publishedAt?: string;
    readonly modifiedAt?: string;
    readonly authors?: readonly string[];
  };
  /** schema.org objects, not yet escaped. */
  readonly jsonLd: readonly object[];
  /** The same content in other forms: `{ type: 'application/json', href: … }`. */
  readonly alternates: readonly { readonly type: string; readonly href: string; readonly title: string }[];
}
