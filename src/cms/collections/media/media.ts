import path from 'node:path';
import type { CollectionConfig } from 'payload';
import { readEnvironment } from '../../../env/read-environment';
import { clampReads } from '../../access/clamp-reads';
import { administrators, draftReaders, draftWriters, everyone, publishers } from '../../access/policies';
import { recordChange } from '../../publication/record-change';
import { recordDeletion, rememberBeforeDelete } from '../../publication/record-deletion';
import { refuseDeletingUsed } from '../../publication/refuse-deleting-used';
import { rememberPublicState } from '../../publication/remember-public-state';
import { checkPicture } from './check-picture';
import { refuseMissingPicture } from './refuse-missing-picture';
import { requireRoom } from './require-room';

/** Formats that can carry no script. SVG can, so it is not among them. */
const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'];

const { dataDir, s3 } = readEnvironment(process.env);
const folder = path.resolve(dataDir, 'media');

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Picture', plural: 'Pictures' },
  admin: {
    group: 'Content',
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'updatedAt'],
    description:
      'Pictures. An uploaded picture can be fetched by anyone who knows its address, also before it is used.',
  },
  access: {
    admin: draftReaders,
    create: draftWriters,
    delete: publishers,
    read: everyone,
    unlock: administrators,
    update: publishers,
  },
  defaultPopulate: { url: true, alt: true, caption: true, width: true, height: true, sizes: true },
  hooks: {
    beforeOperation: [clampReads, checkPicture, requireRoom(folder)],
    beforeChange: [rememberPublicState],
    afterChange: [recordChange],
    beforeDelete: [refuseDeletingUsed, rememberBeforeDelete],
    afterDelete: [recordDeletion],
  },
  upload: {
    staticDir: folder,
    handlers: s3 ? [] : [refuseMissingPicture(folder)],
    mimeTypes: imageTypes,
    focalPoint: true,
    pasteURL: false,
    imageSizes: [
      { name: 'small', width: 480, withoutEnlargement: true },
      { name: 'large', width: 1280, withoutEnlargement: true },
      { name: 'share', width: 1200, height: 630 },
    ],
    adminThumbnail: 'small',
  },
  fields: [
    {
      name: 'alt',
      label: 'Alternative text',
      type: 'text',
      required: true,
      maxLength: 400,
      admin: { description: 'What the picture shows, for readers who cannot see it.' },
    },
    { name: 'caption', type: 'text', maxLength: 400 },
    {
      name: 'usedIn',
      type: 'ui',
      admin: {
        components: { Field: '/src/cms/admin/media/picture-uses.tsx#PictureUses' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
  ],
};
