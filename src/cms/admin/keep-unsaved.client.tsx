'use client';

import { useForm, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

/**
 * Payload takes a form for saved once its publication was answered, whatever the answer: the buttons then stand still
 * until something else is typed. What was typed and refused has yet to be saved; where nothing was typed, nothing has.
 */
export function KeepUnsaved() {
  const { isValid, setModified } = useForm();
  const isModified = useFormModified();
  const isProcessing = useFormProcessing();
  const isSubmitted = useFormSubmitted();
  const isUnsaved = useRef(false);
  const isAnswered = isSubmitted && !isProcessing;
  useEffect(() => {
    if (isModified) isUnsaved.current = true;
    else if (isAnswered && isValid) isUnsaved.current = false;
    else if (isAnswered && isUnsaved.current) setModified(true);
  }, [isAnswered, isModified, isValid, setModified]);
  return null;
}
