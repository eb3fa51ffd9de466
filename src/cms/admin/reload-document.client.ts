'use client';

import { useDocumentInfo, useForm } from '@payloadcms/ui';

/** Shows in the form what is stored now, after something else than the form has changed it. */
export function useReloadDocument(): () => Promise<void> {
  const { collectionSlug, id, setData } = useDocumentInfo();
  const { reset } = useForm();
  return async () => {
    const response = await fetch(`/api/${collectionSlug}/${id}?draft=true&depth=0`, {
      credentials: 'include',
    });
    if (!response.ok) return;
    const document = await response.json();
    setData(document);
    await reset(document);
  };
}
