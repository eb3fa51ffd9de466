import type { ReactNode } from 'react';
import type { Inline } from '../../domain/rich-text';
import { TextLink } from '../ui/text-link';

type Text = Extract<Inline, { kind: 'text' }>;

export function InlineText({ inlines }: { readonly inlines: readonly Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: an inline is its place in the text
  return inlines.map((inline, index) => <InlineView key={index} inline={inline} />);
}

function InlineView({ inline }: { readonly inline: Inline }) {
  switch (inline.kind) {
    case 'text':
      return formatText(inline);
    case 'link':
      return (
        <TextLink href={inline.href}>
          <InlineText inlines={inline.children} />
        </TextLink>
      );
    case 'break':
      return <br />;
  }
}

function formatText({ text, bold, italic, code, strike }: Text): ReactNode {
  let formatted: ReactNode = text;
  if (code) formatted = <code>{formatted}</code>;
  if (strike) formatted = <s>{formatted}</s>;
  if (italic) formatted = <em>{formatted}</em>;
  if (bold) formatted = <strong>{formatted}</strong>;
  return formatted;
}
