import type { Field, FieldAccess } from 'payload';
import { reviewStates } from '../../../../domain/review';
import { nobodyField } from '../../../access/policies';
import { can } from '../../../access/roles';

const labels = {
  draft: 'Draft',
  'in-review': 'In review',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  published: 'Published',
};

const staffField: FieldAccess = ({ req }) => can(req.user, 'readDrafts');
/** Only the domain moves a review on: `keep-review-state.ts` on saving, `take-review-action.ts` on request. */
const decidedByRules = { create: nobodyField, update: nobodyField, read: staffField };

export const reviewFields: Field[] = [
  {
    name: 'readiness',
    type: 'ui',
    admin: {
      position: 'sidebar',
      disableBulkEdit: true,
      disableListColumn: true,
      components: { Field: '/src/cms/admin/readiness/readiness-panel.client.tsx#ReadinessPanel' },
    },
  },
  {
    name: 'reviewState',
    label: 'Review',
    type: 'select',
    defaultValue: 'draft',
    index: true,
    options: reviewStates.map((value) => ({ value, label: labels[value] })),
    access: decidedByRules,
    admin: {
      position: 'sidebar',
      disableBulkEdit: true,
      components: { Field: '/src/cms/admin/review/review-panel.client.tsx#ReviewPanel' },
    },
  },
  personField('submittedBy', 'Submitted by'),
  personField('contentEditedBy', 'Last changed by'),
];

function personField(name: string, label: string): Field {
  return {
    name,
    label,
    type: 'relationship',
    relationTo: 'users',
    index: true,
    maxDepth: 0,
    access: decidedByRules,
    admin: { position: 'sidebar', disableBulkEdit: true, hidden: true },
  };
}
