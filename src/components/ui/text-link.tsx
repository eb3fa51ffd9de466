import type { ReactNode } from 'react';
import { isWebAddress, safeLink } from '../../domain/safe-link';

interface TextLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A link whose address an editor typed. An unsafe address leaves its words standing, unlinked. */
export function TextLink({ href, children, className }: TextLinkProps) {
  const safe = safeLink(href);
  if (safe === null) return <span className={className}>{children}</span>;
  return (
    <a href={safe} className={className} rel={isWebAddress(safe) ? 'external' : undefined}>
      {children}
    </a>
  );
}
