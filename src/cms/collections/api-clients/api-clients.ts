import type { CollectionConfig } from 'payload';
import { clampReads } from '../../access/clamp-reads';
import { administrators } from '../../access/policies';
import { recordChange } from '../../publication/record-change';
import { recordDeletion, rememberBeforeDelete } from '../../publication/record-deletion';
import { rememberPublicState } from '../../publication/remember-public-state';
import { apiClientFields } from './api-client-fields';
import { apiKeyStrategy } from './api-key-strategy';
import { checkClient } from './check-client';
import { describeClient } from './describe-client';
import { giveKey } from './give-key';
import { endFormerKeysEndpoint, keysEndpoint, rotateKeyEndpoint } from './key-endpoints';
import { refuseSessions } from './refuse-sessions';

/** Programs. Fingerprints of their keys stand in a table of their own, which no API reads. */
export const ApiClients: CollectionConfig = {
  slug: 'api-clients',
  labels: { singular: 'API client', plural: 'API clients' },
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    defaultColumns: ['name', 'state', 'scopes', 'keyStart', 'lastUsedAt', 'expiresAt'],
    description: 'Programs that use the API with a key of their own. Published content needs no key.',
  },
  auth: { disableLocalStrategy: true, strategies: [apiKeyStrategy] },
  access: {
    admin: () => false,
    create: administrators,
    delete: administrators,
    read: administrators,
    unlock: administrators,
    update: administrators,
  },
  disableDuplicate: true,
  endpoints: [keysEndpoint, rotateKeyEndpoint, endFormerKeysEndpoint],
  hooks: {
    beforeOperation: [clampReads, refuseSessions],
    beforeValidate: [checkClient],
    beforeChange: [rememberPublicState],
    afterRead: [describeClient],
    afterChange: [recordChange, giveKey],
    beforeDelete: [rememberBeforeDelete],
    afterDelete: [recordDeletion],
  },
  fields: apiClientFields,
};
