import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload';
import { normalisePath, normaliseTarget, pathOfTarget } from '../../../domain/redirect-target';
import { safeLink } from '../../../domain/safe-link';
import { readEnvironment } from '../../../env/read-environment';
import { findPublicTitle } from '../../publication/find-public-title';
import { findTarget, lockRedirects } from '../../publication/redirects';

const { siteUrl } = readEnvironment(process.env);

/** A redirect starts at a path of this site that holds nothing, leads somewhere safe, and never to another redirect. */
export const checkRedirect: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const from = normalisePath(String(data?.from ?? originalDoc?.from ?? ''));
  const to = normaliseTarget(String(data?.to ?? originalDoc?.to ?? ''), siteUrl);
  const problem = checkWords(from, to) ?? (await checkOthers(req, from, to));
  if (problem) throw new ValidationError({ collection: 'redirects', errors: [problem] }, req.t);
  return { ...data, from, to };
};

type Problem = { readonly path: 'from' | 'to'; readonly message: string };

function checkWords(from: string, to: string): Problem | null {
  if (!/^\/[^/?#\s\\][^?#\s\\]*$/.test(from)) {
    return {
      path: 'from',
      message: 'Give a path on this site that begins with one slash, such as /old-page.',
    };
  }
  if (safeLink(to) === null || /^[?#]/.test(to)) {
    return { path: 'to', message: 'Give a path on this site (/new-page) or a web address (https://…).' };
  }
  return pathOfTarget(to) === from ? { path: 'to', message: 'A redirect cannot lead to itself.' } : null;
}

/** One redirect is written at a time, so what is found here still holds when this one is stored. */
async function checkOthers(req: PayloadRequest, from: string, to: string): Promise<Problem | null> {
  await lockRedirects(req);
  const title = await findPublicTitle(req, from);
  if (title !== null) {
    return {
      path: 'from',
      message: `“${title}” is at ${from}: readers see that. Take it off the site first.`,
    };
  }
  const path = pathOfTarget(to);
  const further = path === null ? null : await findTarget(req, path);
  if (further === null) return null;
  return { path: 'to', message: `${to} is itself redirected to ${further}. Lead there directly.` };
}
