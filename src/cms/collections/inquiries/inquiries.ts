import type { CollectionConfig } from 'payload';
import { clampReads } from '../../access/clamp-reads';
import { administrators, editors, visitors } from '../../access/policies';
import { eraseInquiriesEndpoint } from './erase-inquiries';
import { exportInquiriesEndpoint } from './export-inquiries';
import { guardInquiries } from './guard-inquiries';
import { inquiryFields } from './inquiry-fields';
import { recordInquiryChange, recordInquiryDeletion } from './record-inquiry';
import { replyEndpoint } from './reply-to-inquiry';

export const Inquiries: CollectionConfig = {
  slug: 'inquiries',
  labels: { singular: 'Inquiry', plural: 'Inquiries' },
  admin: {
    group: 'Readers',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'comparison', 'status', 'createdAt'],
    listSearchableFields: ['name', 'email', 'message'],
    description: 'Messages from the “Need help choosing?” form.',
    components: { beforeListTable: ['/src/cms/admin/inquiries/inbox-bar.client.tsx#InboxBar'] },
  },
  access: {
    admin: editors,
    create: visitors,
    delete: editors,
    read: editors,
    unlock: administrators,
    update: editors,
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  // Payload's own routes come after these.
  endpoints: [exportInquiriesEndpoint, eraseInquiriesEndpoint, replyEndpoint],
  hooks: {
    beforeOperation: [clampReads, guardInquiries],
    afterChange: [recordInquiryChange],
    afterDelete: [recordInquiryDeletion],
  },
  fields: inquiryFields,
};
