import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { testSite } from '../setup/test-site';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** Asks the running site's API, as whoever the token belongs to. */
export interface Api {
  /** The answer, whatever it is. */
  ask: (method: Method, path: string, body?: object) => Promise<{ status: number; answer: unknown }>;
  /** The answer to something that must succeed. */
  need: (method: Method, path: string, body?: object) => Promise<unknown>;
}

export const asVisitor: Api = apiFor(null);

export async function asPerson(credentials: { email: string; password: string }): Promise<Api> {
  const answer = await asVisitor.need('POST', '/api/users/login', credentials);
  return apiFor(z.object({ token: z.string() }).parse(answer).token);
}

let administrator: Promise<Api> | undefined;

export function asAdministrator(): Promise<Api> {
  administrator ??= asPerson(testSite().administrator);
  return administrator;
}

/** Somebody with an account of their own, so that no test depends on what another one did. */
export async function aColleague(role: 'editor' | 'writer'): Promise<{ email: string; password: string }> {
  const person = { email: `${role}-${randomUUID()}@example.org`, password: 'a-password-for-tests' };
  const administrator = await asAdministrator();
  await administrator.need('POST', '/api/users', { ...person, name: `A ${role}`, role });
  return person;
}

const created = z.object({ doc: z.object({ id: z.number() }) });

export async function create(api: Api, collection: string, fields: object): Promise<number> {
  return created.parse(await api.need('POST', `/api/${collection}?depth=0`, fields)).doc.id;
}

/** The documents of a collection where a field has exactly this value. */
export async function listWhere<Shape extends z.ZodType>(
  api: Api,
  collection: string,
  { field, value, shape }: { field: string; value: string; shape: Shape },
): Promise<z.infer<Shape>[]> {
  const path = `/api/${collection}?depth=0&draft=true&where[${field}][equals]=${encodeURIComponent(value)}`;
  return z.object({ docs: z.array(shape) }).parse(await api.need('GET', path)).docs;
}

function apiFor(token: string | null): Api {
  const ask: Api['ask'] = async (method, path, body) => {
    const response = await fetch(`${testSite().baseUrl}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `JWT ${token}` }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: response.status, answer: await response.json() };
  };
  const need: Api['need'] = async (method, path, body) => {
    const { status, answer } = await ask(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path} was answered ${status}: ${JSON.stringify(answer)}`);
    return answer;
  };
  return { ask, need };
}
