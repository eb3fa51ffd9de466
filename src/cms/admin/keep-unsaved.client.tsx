'use client';

import { useForm, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui';
import { useEffect } from 'react';

/**
 * Payload takes a form for saved once its publication was answered, whatever the answer: the buttons then stand still
 * until something else is typed. What was refused has yet to be saved.
 */
export function KeepUnsaved() {
  const { isValid, setModified } = useForm();
  const isModified = useFormModified();
  const isProcessing = useFormProcessing();
  const isSubmitted = useFormSubmitted();
  const isRefused = isSubmitted && !isProcessing && !isValid;
  useEffect(() => {
    if (isRefused && !isModified) setModified(true);
  }, [isRefused, isModified, setModified]);
  return null;
}
