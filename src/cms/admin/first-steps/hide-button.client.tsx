'use client';

import { usePreferences } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { type FirstStepsChoices, firstStepsPreference } from './choices';
import styles from './first-steps.module.css';

export function HideButton({ choices }: { readonly choices: FirstStepsChoices }) {
  const { setPreference } = usePreferences();
  const router = useRouter();
  const hide = async () => {
    await setPreference(firstStepsPreference, { ...choices, hidden: true });
    router.replace('/admin');
    router.refresh();
  };
  return (
    <button
      className={styles.hide}
      onClick={() => void hide()}
      title="“First steps” in the menu brings it back."
      type="button"
    >
      Hide
    </button>
  );
}
