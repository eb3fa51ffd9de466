import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import '../../../components/site/tokens.css';
import '../../../components/site/base.css';

export const metadata: Metadata = {
  title: 'Preview',
  robots: { index: false, follow: false, nocache: true },
  referrer: 'no-referrer',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

export default function PreviewLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
