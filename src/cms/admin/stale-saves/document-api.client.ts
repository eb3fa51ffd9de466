'use client';

import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui';

/** A document as the API hands it out. */
export interface Stored extends Record<string, unknown> {
  readonly updatedAt: string;
}

/** The ways out of a conflict. Each answers with what went wrong, or null. */
export function useDocumentApi() {
  const { config } = useConfig();
  const { id, collectionSlug } = useDocumentInfo();
  const { submit } = useForm();
  const url = `${config.routes.api}/${collectionSlug}/${id}`;

  const save = async (
    query: string,
    theirs: Stored,
    acceptValues: true | { overrideLocalChanges: false },
  ) => {
    const result = await submit({
      acceptValues,
      action: `${url}?depth=0&draft=true&fallback-locale=null${query}`,
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
      method: 'PATCH',
      overrides: { _status: 'draft', updatedAt: theirs.updatedAt },
      skipValidation: true,
    });
    return result?.res.ok
      ? null
      : 'It could not be saved. What went wrong stands beside this, and nothing is lost.';
  };

  return {
    readNewest: async (): Promise<Stored | null> => {
      const answer = await fetch(`${url}?depth=0&draft=true`, { credentials: 'include', cache: 'no-store' });
      const body: unknown = answer.ok ? await answer.json() : null;
      return isStored(body) ? body : null;
    },
    autosaveOver: (newest: Stored) => save('&autosave=true', newest, { overrideLocalChanges: false }),
    /** Not as an autosave: that would write over their version, which has to stay among the versions. */
    saveOver: (theirs: Stored) => save('', theirs, true),
    setAsideAndReload: async (mine: object): Promise<string | null> => {
      const answer = await fetch(`${url}/set-aside`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(mine),
      });
      if (!answer.ok) return `Your text could not be put among the versions: ${await reasonIn(answer)}`;
      window.location.reload();
      return null;
    },
  };
}

function isStored(value: unknown): value is Stored {
  return (
    typeof value === 'object' && value !== null && 'updatedAt' in value && typeof value.updatedAt === 'string'
  );
}

async function reasonIn(answer: Response): Promise<string> {
  const body: { errors?: { message?: string }[] } | null = await answer.json().catch(() => null);
  return body?.errors?.[0]?.message ?? `the server answered ${answer.status}.`;
}
