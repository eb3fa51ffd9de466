import { APIError, type PayloadRequest } from 'payload';
import type { z } from 'zod';
import { editors } from '../access/policies';
import { can } from '../access/roles';

/** A refusal in words for the sender, with the status that says the same. */
export function refusal(status: number, message: string, data: object | null = null): APIError {
  return new APIError(message, status, data === null ? null : { ...data }, true);
}

export function demandPublisher(req: PayloadRequest): void {
  if (!req.user) throw refusal(401, 'Sign in first.');
  if (!can(req.user, 'publish')) throw refusal(403, 'Only editors and administrators may do this.');
}

/** What people who publish may do and programs may not. */
export function demandEditor(req: PayloadRequest): void {
  if (!req.user) throw refusal(401, 'Sign in first.');
  if (!editors({ req })) throw refusal(403, 'Only editors and administrators may do this, and no program.');
}

export function demandAdministrator(req: PayloadRequest): void {
  if (!req.user) throw refusal(401, 'Sign in first.');
  if (!can(req.user, 'administer')) throw refusal(403, 'Only administrators may do this.');
}

/** The document that the address names. */
export function demandId({ routeParams }: PayloadRequest): number {
  const id = Number(routeParams?.id);
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) throw refusal(404, 'There is no such document.');
  return id;
}

/** The body of a request; an empty one is an empty object. */
export async function demandBody<Body extends z.ZodType>(
  req: PayloadRequest,
  shape: Body,
): Promise<z.output<Body>> {
  const parsed = shape.safeParse(await jsonOf(req));
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw refusal(400, errors.map(({ message }) => message).join(' '), { errors });
}

async function jsonOf(req: PayloadRequest): Promise<unknown> {
  const text = (await req.text?.()) ?? '';
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(400, 'The request is not JSON.');
  }
}
