/** What is promised of a collection's addresses. Others exist and may change without notice: the panel's own. */
export interface PromisedCollection {
  readonly slug: string;
  readonly noun: string;
  /** What is open to everybody. */
  readonly visitors: 'read' | 'create' | 'nothing';
  readonly writes: readonly ('create' | 'update' | 'delete')[];
  readonly hasDrafts: boolean;
}

const all = ['create', 'update', 'delete'] as const;
const published = { visitors: 'read', writes: all, hasDrafts: true } as const;
const internal = { visitors: 'nothing', hasDrafts: false } as const;

export const promisedCollections: readonly PromisedCollection[] = [
  { slug: 'comparisons', noun: 'comparison', ...published },
  { slug: 'options', noun: 'option', ...published },
  { slug: 'criteria', noun: 'criterion', ...published },
  { slug: 'scenarios', noun: 'scenario', ...published },
  { slug: 'faqs', noun: 'question', ...published },
  { slug: 'topics', noun: 'topic', ...published },
  { slug: 'pages', noun: 'page', ...published },
  { slug: 'media', noun: 'picture', visitors: 'read', writes: ['update', 'delete'], hasDrafts: false },
  { slug: 'users', noun: 'person', visitors: 'read', writes: all, hasDrafts: false },
  { slug: 'redirects', noun: 'redirect', visitors: 'read', writes: all, hasDrafts: false },
  { slug: 'inquiries', noun: 'inquiry', visitors: 'create', writes: all, hasDrafts: false },
  { slug: 'api-clients', noun: 'API client', writes: all, ...internal },
  { slug: 'webhooks', noun: 'webhook', writes: all, ...internal },
  { slug: 'webhook-deliveries', noun: 'delivery of a webhook', writes: [], ...internal },
  { slug: 'activity', noun: 'entry in the log of activity', writes: [], ...internal },
];

export const promisedGlobals = [{ slug: 'site', noun: 'settings of the site' }] as const;
