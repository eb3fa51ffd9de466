import type { RelationshipField } from 'payload';
import { nobodyField } from '../access/policies';
import { isPerson } from '../access/roles';

/** Who began the document. Writers may change only what they began, so nobody can set it. */
export const createdByField: RelationshipField = {
  name: 'createdBy',
  label: 'Created by',
  type: 'relationship',
  relationTo: 'users',
  index: true,
  maxDepth: 0,
  access: { create: nobodyField, update: nobodyField, read: ({ req }) => isPerson(req.user) },
  hooks: {
    beforeChange: [
      ({ operation, req, value, originalDoc }) => {
        if (operation === 'create') return req.user && isPerson(req.user) ? req.user.id : value;
        return originalDoc?.createdBy ?? value;
      },
    ],
    beforeDuplicate: [() => null],
  },
  admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data.createdBy) },
};
