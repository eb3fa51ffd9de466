import { type CollectionBeforeValidateHook, ValidationError } from 'payload';
import { safeLink } from '../../../domain/safe-link';

/** A redirect starts at a path of this site, leads somewhere safe, and never to itself or to another redirect. */
export const checkRedirect: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const from = normalisePath(String(data?.from ?? originalDoc?.from ?? ''));
  const to = String(data?.to ?? originalDoc?.to ?? '').trim();
  const refuse = (path: string, message: string) => {
    throw new ValidationError({ collection: 'redirects', errors: [{ path, message }] }, req.t);
  };
  if (!/^\/[^/?#\s][^?#\s]*$/.test(from))
    refuse('from', 'Give a path on this site that begins with one slash, such as /old-page.');
  if (safeLink(to) === null)
    refuse('to', 'Give a path on this site (/new-page) or a web address (https://…).');
  if (normalisePath(to) === from) refuse('to', 'A redirect cannot lead to itself.');
  const next = await req.payload.find({
    collection: 'redirects',
    where: { from: { equals: normalisePath(to) } },
    depth: 0,
    limit: 1,
    req,
  });
  const further = next.docs[0];
  if (further) refuse('to', `${to} is itself redirected to ${further.to}. Lead there directly.`);
  return { ...data, from, to };
};

function normalisePath(path: string): string {
  return path.trim().replace(/(?<=.)\/+$/, '');
}
