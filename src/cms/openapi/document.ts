import type { SanitizedConfig } from 'payload';
import { interchangeJsonSchema } from '../../domain/interchange/form';
import { jsonComponents } from '../../domain/json-form/json-form';
import { accountPaths } from './account-paths';
import { actionPaths } from './action-paths';
import { collectionPaths } from './collection-paths';
import { promisedCollections, promisedGlobals } from './contract';
import { globalPath } from './global-path';
import { interchangePaths } from './interchange-paths';
import { errors, type PathItem, securitySchemes } from './parts';
import { publicPaths } from './public-paths';
import { describeStored, describeWritten, storedName, writtenName } from './stored-schemas';
import { webhookPaths } from './webhook-paths';

/** The major number goes up when something is taken away; see docs/api.md. */
const version = '1.0.0';

/** The contract: every address that is promised, with what it takes and what it answers. OpenAPI 3.1. */
export function describeApi(config: SanitizedConfig, siteUrl: string) {
  const slugs = [...promisedCollections, ...promisedGlobals].map(({ slug }) => slug);
  const stored = describeStored(config, slugs);
  const writable = promisedCollections.filter(({ writes }) => writes.length > 0);
  return {
    openapi: '3.1.0',
    info: { title: 'Verdict', version, description },
    servers: [{ url: siteUrl }],
    tags,
    paths: paths(),
    webhooks: webhookPaths,
    components: {
      securitySchemes,
      schemas: {
        ...jsonComponents(),
        ...stored,
        ...inputs(writable, stored),
        Errors: errors,
        Interchange: interchangeJsonSchema(),
      },
    },
  };
}

const description =
  'Published comparisons as structured data. The public form is what pages are rendered from; the collections are what editors store.';

const tags = [
  { name: 'public form', description: 'Comparisons as their pages show them: what most programs want.' },
  ...promisedCollections.map(({ slug }) => ({ name: slug })),
  ...promisedGlobals.map(({ slug }) => ({ name: slug })),
  { name: 'GraphQL' },
  { name: 'agents' },
];

function paths(): Record<string, PathItem> {
  return Object.assign(
    {},
    publicPaths,
    ...promisedCollections.map(collectionPaths),
    ...promisedGlobals.map(globalPath),
    actionPaths,
    interchangePaths,
    accountPaths,
  );
}

function inputs(collections: typeof promisedCollections, stored: ReturnType<typeof describeStored>) {
  return Object.fromEntries(
    collections.map(({ slug }) => [writtenName(slug), describeWritten(stored[storedName(slug)] ?? {})]),
  );
}
