import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  Forbidden,
  ValidationError,
} from 'payload';
import { z } from 'zod';
import { checkExpiry } from '../../../domain/preview-link';
import { can } from '../../access/roles';

const reference = z.object({ relationTo: z.enum(['comparisons', 'pages']), value: z.coerce.number().int() });

/** A draft is shown to the outside by those who may change it: publishers, and writers what they began. */
export const checkPreviewLink: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  const refuse = (path: string, message: string) => {
    throw new ValidationError({ collection: 'preview-links', errors: [{ path, message }] }, req.t);
  };
  const problem = checkExpiry(data?.expiresAt, new Date());
  if (problem) refuse('expiresAt', problem);
  const parsed = reference.safeParse(data?.document);
  if (!parsed.success) return refuse('document', 'Choose the comparison or page that the link shows.');
  const { relationTo, value } = parsed.data;
  const doc = await req.payload.findByID({
    collection: relationTo,
    id: value,
    depth: 0,
    draft: true,
    disableErrors: true,
    req,
  });
  if (!doc) return refuse('document', 'There is no such document any more.');
  if (req.user && !can(req.user, 'publish') && doc.createdBy !== req.user.id) throw new Forbidden(req.t);
  return data;
};

/** Revoking is for good: whoever got the link must not find it working again. */
export const keepRevoked: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  if (originalDoc?.revokedAt) return { ...data, revokedAt: originalDoc.revokedAt };
  return data.revokedAt ? { ...data, revokedAt: new Date().toISOString() } : data;
};
