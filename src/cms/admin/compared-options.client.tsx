'use client';

import { useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';

/** A cell as the form holds it: everything may still be missing. */
export interface StoredCell {
  readonly text?: string;
  readonly score?: number | null;
  readonly note?: string;
  readonly sources?: readonly { readonly url: string; readonly title?: string }[];
  readonly verifiedAt?: string | null;
  readonly toVerify?: boolean;
}

interface ComparedOption {
  readonly id: number;
  readonly name: string;
}

/** Names by id, shared by all rows of the form: sixty rows ask once. */
const names = new Map<number, Promise<string>>();

/** The options of the comparison in the form, in their order, as they are being chosen. */
export function useComparedOptions(): readonly ComparedOption[] {
  const ids = useFormFields(([fields]) =>
    Object.entries(fields)
      .filter(([path, field]) => /^options\.\d+\.option$/.test(path) && field?.value)
      .sort(([a], [b]) => Number(a.split('.')[1]) - Number(b.split('.')[1]))
      .map(([, field]) => Number(field?.value))
      .join(','),
  );
  const [options, setOptions] = useState<readonly ComparedOption[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const wanted = ids === '' ? [] : ids.split(',').map(Number);
    Promise.all(wanted.map(async (id) => ({ id, name: await nameOf(id) }))).then((named) => {
      if (isCurrent) setOptions(named);
    });
    return () => {
      isCurrent = false;
    };
  }, [ids]);
  return options;
}

function nameOf(id: number): Promise<string> {
  const known = names.get(id) ?? fetchName(id);
  names.set(id, known);
  return known;
}

async function fetchName(id: number): Promise<string> {
  const response = await fetch(`/api/options/${id}?depth=0&draft=true&select[name]=true`, {
    credentials: 'include',
  });
  const option: unknown = response.ok ? await response.json() : null;
  const isNamed = typeof option === 'object' && option !== null && 'name' in option && option.name;
  return isNamed ? String(option.name) : `Option ${id}`;
}
