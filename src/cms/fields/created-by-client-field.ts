import type { RelationshipField } from 'payload';
import { draftReadersField, nobodyField } from '../access/policies';

/** The program that began the document. One that writes drafts may change only what it began, so nobody can set it. */
export const createdByClientField: RelationshipField = {
  name: 'createdByClient',
  label: 'Created by program',
  type: 'relationship',
  relationTo: 'api-clients',
  index: true,
  maxDepth: 0,
  access: { create: nobodyField, update: nobodyField, read: draftReadersField },
  hooks: {
    beforeChange: [
      ({ operation, req, value, originalDoc }) => {
        if (operation === 'create') return req.user?.collection === 'api-clients' ? req.user.id : value;
        return originalDoc?.createdByClient ?? value;
      },
    ],
    beforeDuplicate: [() => null],
  },
  // The clients themselves are for administrators: others are told the name, and no more.
  admin: {
    position: 'sidebar',
    readOnly: true,
    disableBulkEdit: true,
    disableListColumn: true,
    disableListFilter: true,
    components: { Field: '/src/cms/admin/api-clients/created-by-program.tsx#CreatedByProgram' },
  },
};
