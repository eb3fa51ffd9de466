import type { Faq } from '../domain/comparison';
import { plainText } from '../domain/rich-text';

/** https://schema.org/FAQPage, or nothing: it may only name questions that the page shows. */
export function faqJsonLd(faqs: readonly Faq[]): readonly object[] {
  if (faqs.length === 0) return [];
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      mainEntity: faqs.map(({ question, answer }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: plainText(answer) },
      })),
    },
  ];
}
