import type { ArrayField } from 'payload';
import { nobodyField } from '../../../access/policies';

/**
 * Payload's own list of logins. Its default lets a filter look into it, so that a visitor could feel for the ids of
 * other people's sessions; here nobody reads it through the API.
 */
export const sessionsField: ArrayField = {
  name: 'sessions',
  type: 'array',
  access: { read: nobodyField, update: nobodyField },
  admin: { disabled: true },
  fields: [
    { name: 'id', type: 'text', required: true, access: { read: nobodyField } },
    { name: 'createdAt', type: 'date', access: { read: nobodyField } },
    { name: 'expiresAt', type: 'date', required: true, access: { read: nobodyField } },
  ],
};
