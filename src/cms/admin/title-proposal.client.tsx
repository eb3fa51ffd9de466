'use client';

import { useForm, useFormFields, useFormInitializing } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { proposeTitle } from '../../domain/propose-title';
import { useComparedOptions } from './compared-options.client';
import { useChosenIds } from './definition-names.client';

/** Below the title: while nobody typed one, it is made of the options as they are being named. */
export function TitleProposal() {
  const title = useFormFields(([fields]) => fields.title?.value);
  const { dispatchFields, setModified, disabled } = useForm();
  const isInitializing = useFormInitializing();
  const ids = useChosenIds('options', 'option');
  // Looking at somebody's unfinished draft must not change it: only options that were named here count.
  const found = useRef(ids);
  const proposed = useRef('');
  const proposal = useProposal();
  useEffect(() => {
    const isFree = !title || title === proposed.current;
    if (ids === found.current || isInitializing || disabled) return;
    if (!isFree || proposal === '' || proposal === title || isBeingTyped()) return;
    proposed.current = proposal;
    dispatchFields({ type: 'UPDATE', path: 'title', value: proposal, valid: true });
    setModified(true);
  }, [title, proposal, ids, isInitializing, disabled, dispatchFields, setModified]);
  return null;
}

/** Empty while a name is not known: a title must not be made of numbers. */
function useProposal(): string {
  const options = useComparedOptions();
  const isKnown = options.every(({ id, name }) => name !== `Option ${id}`);
  return isKnown ? proposeTitle(options.map(({ name }) => name)) : '';
}

function isBeingTyped(): boolean {
  return document.activeElement?.id === 'field-title';
}
