import type { DeliveryState, EventType, ToldCollection } from '../../../domain/webhook';

/** In an administrator's words. */
export const eventNames: Readonly<Record<EventType, string>> = {
  published: 'Something is published',
  unpublished: 'Something is taken off the site',
  changed: 'Something published is changed',
  deleted: 'Something published is deleted',
};

export const deliveredNames: Readonly<Record<EventType | 'test', string>> = {
  published: 'Published',
  unpublished: 'Taken off the site',
  changed: 'Changed',
  deleted: 'Deleted',
  test: 'Test',
};

export const stateNames: Readonly<Record<DeliveryState, string>> = {
  waiting: 'Waiting',
  sending: 'Being sent',
  delivered: 'Delivered',
  failed: 'Failed',
};

export const collectionNames: Readonly<Record<ToldCollection, string>> = {
  comparisons: 'Comparisons',
  topics: 'Topics',
  pages: 'Pages',
  options: 'Options',
  criteria: 'Criteria',
  scenarios: 'Scenarios',
  faqs: 'FAQs',
};
