import { eventTypes, toldCollections } from '../../domain/webhook';
import { json } from './parts';

const address = { type: ['string', 'null'], format: 'uri' };

const event = {
  type: 'object',
  properties: {
    id: { type: 'string', format: 'uuid', description: 'The same however often it is sent.' },
    time: { type: 'string', format: 'date-time' },
    sequence: { type: 'integer', description: 'Higher for a later change of the same document.' },
    type: { enum: eventTypes },
    collection: { enum: toldCollections },
    documentId: { type: 'integer' },
    slug: { type: ['string', 'null'] },
    previousSlug: { type: 'string' },
    urls: {
      type: 'object',
      properties: { page: address, json: { type: 'string', format: 'uri' } },
      required: ['page', 'json'],
    },
  },
  required: ['id', 'time', 'sequence', 'type', 'collection', 'documentId', 'slug', 'urls'],
};

/** What receivers are sent, signed after Standard Webhooks. */
export const webhookPaths = {
  change: {
    post: {
      summary: 'Something that readers see changed',
      requestBody: { content: json(event) },
      responses: { 204: { description: 'Any 2xx: it need not be sent again.' } },
    },
  },
};
