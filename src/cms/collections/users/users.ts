import type { CollectionConfig } from 'payload';
import { readEnvironment } from '../../../env/read-environment';
import { clampReads } from '../../access/clamp-reads';
import {
  administrators,
  administratorsField,
  draftReaders,
  peopleField,
  publicProfileOrColleague,
  selfOrAdministrator,
} from '../../access/policies';
import { slugField } from '../../fields/slug-field';
import { passwordMail } from '../../mail/password-mail';
import { addressDefinition } from '../../publication/address-definition';
import { recordChange } from '../../publication/record-change';
import { recordDeletion, rememberBeforeDelete } from '../../publication/record-deletion';
import { refuseDeletingUsed } from '../../publication/refuse-deleting-used';
import { rememberPublicState } from '../../publication/remember-public-state';
import { checkPassword, checkResetPassword } from './password/check-password';
import { refuseFirstRegister } from './refuse-first-register';
import { sessionEndpoints } from './sessions/session-endpoints';
import { sessionsField } from './sessions/sessions-field';
import { forgotPasswordEndpoint } from './sign-in/ask-for-password';
import { forgiveTries, guardAccounts } from './sign-in/guard-accounts';
import { noVerification } from './sign-in/no-verification';

const isServedOverHttps = readEnvironment(process.env).siteUrl.startsWith('https:');

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Person', plural: 'People' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role'],
    description: 'Everybody who works here. A public profile makes somebody an author whom readers can see.',
  },
  auth: {
    tokenExpiration: 60 * 60 * 8,
    // Payload's own lock tells which addresses exist; guard-accounts.ts locks all of them alike.
    maxLoginAttempts: 0,
    forgotPassword: passwordMail,
    cookies: { sameSite: 'Strict', secure: isServedOverHttps },
  },
  access: {
    admin: draftReaders,
    create: administrators,
    delete: administrators,
    read: publicProfileOrColleague,
    unlock: administrators,
    update: selfOrAdministrator,
  },
  // The address is for colleagues only, who are told by it who holds the lock of a document.
  defaultPopulate: { email: true, name: true, slug: true, jobTitle: true, bio: true },
  hooks: {
    beforeOperation: [clampReads, refuseFirstRegister, guardAccounts, checkResetPassword],
    beforeValidate: [checkPassword, addressDefinition('name')],
    beforeChange: [rememberPublicState],
    afterChange: [recordChange],
    beforeDelete: [refuseDeletingUsed, rememberBeforeDelete],
    afterDelete: [recordDeletion],
    afterLogin: [forgiveTries],
  },
  endpoints: [forgotPasswordEndpoint, noVerification, ...sessionEndpoints],
  fields: [
    {
      name: 'email',
      type: 'email',
      required: true,
      unique: true,
      access: { read: peopleField },
    },
    { name: 'name', type: 'text', required: true, maxLength: 120 },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'writer',
      saveToJWT: true,
      options: [
        { value: 'admin', label: 'Administrator: everything, people and settings included' },
        { value: 'editor', label: 'Editor: writes, approves and publishes' },
        { value: 'writer', label: 'Writer: writes own drafts' },
      ],
      access: {
        create: administratorsField,
        update: administratorsField,
        read: peopleField,
      },
    },
    {
      name: 'publicProfile',
      label: 'Public profile',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      admin: {
        description:
          'Readers may see the name, job title and biography, and are told what this person wrote.',
      },
    },
    {
      name: 'jobTitle',
      label: 'Job title',
      type: 'text',
      maxLength: 120,
      admin: { condition: (data) => Boolean(data.publicProfile), placeholder: 'Backend engineer' },
    },
    {
      name: 'bio',
      label: 'Biography',
      type: 'textarea',
      maxLength: 1000,
      admin: {
        condition: (data) => Boolean(data.publicProfile),
        description: 'Why a reader can trust this person on the subject.',
      },
    },
    sessionsField,
    {
      name: 'whereSignedIn',
      type: 'ui',
      admin: {
        components: { Field: '/src/cms/admin/sessions/sessions-panel.client.tsx#SessionsPanel' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
    slugField('A short name for addresses and files. Empty: made from the name.'),
  ],
};
