import type { ReactNode } from 'react';
import { isWebAddress, safeLink } from '../../domain/safe-link';

interface TextLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly dir?: 'auto';
}

/** A link whose address an editor typed. An unsafe address leaves its words standing, unlinked. */
export function TextLink({ href, children, className, dir }: TextLinkProps) {
  const safe = safeLink(href);
  if (safe === null)
    return (
      <span className={className} dir={dir}>
        {children}
      </span>
    );
  return (
    <a href={safe} className={className} dir={dir} rel={isWebAddress(safe) ? 'external' : undefined}>
      {children}
    </a>
  );
}
