'use client';

import { usePreferences } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { type FirstStepsChoices, firstStepsPreference } from './choices';

interface LookLinkProps {
  readonly href: string;
  readonly className: string | undefined;
  readonly choices: FirstStepsChoices;
  readonly children: ReactNode;
}

/** Looking leaves no trace in the content: that somebody did is kept with their preferences. */
export function LookLink({ href, className, choices, children }: LookLinkProps) {
  const { setPreference } = usePreferences();
  const router = useRouter();
  const remember = async () => {
    await setPreference(firstStepsPreference, { ...choices, looked: true });
    router.refresh();
  };
  return (
    <a className={className} href={href} onClick={() => void remember()} rel="noopener" target="_blank">
      {children}
    </a>
  );
}
