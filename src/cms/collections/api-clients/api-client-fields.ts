import type { Field, TextField } from 'payload';
import { clientStates } from '../../../domain/api-client';
import { nobodyField } from '../../access/policies';
import type { Scope } from '../../access/roles';
import { scopeNames, stateNames } from './client-names';

/** Told by `describeClient`, never stored. */
const told = { create: nobodyField, update: nobodyField };
const scopes: readonly Scope[] = ['read-published', 'read-drafts', 'write-drafts', 'publish'];

export const apiClientFields: Field[] = [
  {
    name: 'name',
    type: 'text',
    required: true,
    maxLength: 120,
    admin: {
      description: 'What you call the program, for example “Price importer”. The activity log calls it so.',
    },
  },
  {
    name: 'scopes',
    label: 'It may',
    type: 'select',
    hasMany: true,
    required: true,
    defaultValue: ['read-published'],
    options: scopes.map((value) => ({ value, label: scopeNames[value] })),
    admin: {
      description:
        'Give it no more than it needs. “Write drafts” lets it begin drafts and change those that it began itself; people look at them and publish them. “Publish” lets it change, publish and delete all content, as an editor may. No program sees messages of readers, the activity log, accounts or settings such as these.',
    },
  },
  {
    name: 'expiresAt',
    label: 'Expires',
    type: 'date',
    admin: {
      date: { pickerAppearance: 'dayAndTime' },
      description:
        'Optional. From this moment on its keys are refused. Leave it empty for keys that do not expire.',
    },
  },
  {
    name: 'revoked',
    type: 'checkbox',
    defaultValue: false,
    admin: {
      description:
        'Tick it and save, and every key of this client is refused at once. Untick it to let it in again.',
    },
  },
  {
    name: 'state',
    type: 'select',
    virtual: true,
    access: told,
    options: clientStates.map((value) => ({ value, label: stateNames[value] })),
    admin: { hidden: true, disableListFilter: true },
  },
  {
    name: 'lastUsedAt',
    label: 'Last used',
    type: 'date',
    virtual: true,
    access: told,
    admin: {
      hidden: true,
      disableListFilter: true,
      components: { Cell: '/src/cms/admin/api-clients/last-used-cell.client.tsx#LastUsedCell' },
    },
  },
  { ...hiddenText('keyStart'), label: 'Keys begin with' },
  // In the answer that creates a client, and nowhere else.
  hiddenText('key'),
  {
    name: 'panel',
    type: 'ui',
    admin: {
      components: { Field: '/src/cms/admin/api-clients/client-panel.client.tsx#ClientPanel' },
      disableBulkEdit: true,
      disableListColumn: true,
    },
  },
];

function hiddenText(name: string): TextField {
  return {
    name,
    type: 'text',
    virtual: true,
    access: told,
    admin: { hidden: true, disableListFilter: true, disableListColumn: name === 'key' },
  };
}
