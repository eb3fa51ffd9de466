'use client';

import { useEffect, useState } from 'react';

const incomplete = 'This link is not complete. Open it again, as you were given it.';

/** Hands the token over once and goes on to the preview; the address with the token does not stay in the history. */
export function OpenLink({ exchangePath }: { readonly exchangePath: string }) {
  const [message, setMessage] = useState('Opening the preview …');
  useEffect(() => {
    const token = window.location.hash.slice(1);
    window.history.replaceState(null, '', window.location.pathname);
    if (token === '') return setMessage(incomplete);
    exchange(exchangePath, token).then(
      ({ location, problem }) => (location ? window.location.replace(location) : setMessage(problem)),
      () => setMessage('The site could not be reached. Open the link again in a moment.'),
    );
    return undefined;
  }, [exchangePath]);
  return <p role="status">{message}</p>;
}

async function exchange(path: string, token: string): Promise<{ location: string | null; problem: string }> {
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  const body: { location?: string; errors?: { message: string }[] } = await answer.json();
  return { location: body.location ?? null, problem: body.errors?.[0]?.message ?? incomplete };
}
