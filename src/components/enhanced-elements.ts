import type { DetailedHTMLProps, HTMLAttributes } from 'react';

/** React hands `class` of a custom element on as it is, and knows no `className` for it. */
type EnhancedElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  readonly class?: string | undefined;
};

/** Elements that scripts in src/enhancements bring to life. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'own-weights': EnhancedElement;
      'search-as-you-type': EnhancedElement;
      'table-tools': EnhancedElement;
    }
  }
}
