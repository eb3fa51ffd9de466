import { z } from 'zod';

export interface Key {
  readonly authorization: string;
}

interface Account {
  readonly email: string;
  readonly password: string;
}

/** A key that may do whatever an editor may, made as an administrator makes one. */
export async function makeKey(origin: string, account: Account): Promise<Key> {
  const session = await signIn(origin, account);
  const answer = await fetch(`${origin}/api/api-clients`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: session },
    body: JSON.stringify({
      name: 'Writers of the fault tests',
      scopes: ['publish', 'write-drafts', 'read-drafts'],
    }),
  });
  const { doc } = z.object({ doc: z.object({ key: z.string() }) }).parse(await answer.json());
  return { authorization: `Bearer ${doc.key}` };
}

export async function signIn(origin: string, account: Account): Promise<string> {
  const answer = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  return `JWT ${z.object({ token: z.string() }).parse(await answer.json()).token}`;
}
