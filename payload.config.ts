import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildConfig } from 'payload';
import { agentEndpoints } from './src/agents/endpoints';
import { panel } from './src/cms/admin/panel';
import { panelTexts } from './src/cms/admin/panel-texts';
import { answerErrors } from './src/cms/answer-errors';
import { Activity } from './src/cms/collections/activity/activity';
import { ApiClients } from './src/cms/collections/api-clients/api-clients';
import { Comments } from './src/cms/collections/comments/comments';
import { Comparisons } from './src/cms/collections/comparisons/comparisons';
import { Criteria } from './src/cms/collections/criteria/criteria';
import { Faqs } from './src/cms/collections/faqs/faqs';
import { Inquiries } from './src/cms/collections/inquiries/inquiries';
import { keepInS3 } from './src/cms/collections/media/keep-in-s3';
import { Media } from './src/cms/collections/media/media';
import { Options } from './src/cms/collections/options/options';
import { Pages } from './src/cms/collections/pages/pages';
import { PreviewLinks } from './src/cms/collections/preview-links/preview-links';
import { Redirects } from './src/cms/collections/redirects/redirects';
import { Scenarios } from './src/cms/collections/scenarios/scenarios';
import { SourceChecks } from './src/cms/collections/source-checks/source-checks';
import { Topics } from './src/cms/collections/topics/topics';
import { Users } from './src/cms/collections/users/users';
import { webhookCollections } from './src/cms/collections/webhooks/webhook-collections';
import { database } from './src/cms/database';
import { proseEditor } from './src/cms/fields/prose-field';
import { Editorial } from './src/cms/globals/editorial';
import { Freshness } from './src/cms/globals/freshness';
import { Site } from './src/cms/globals/site';
import { accountMutations } from './src/cms/graphql/account-mutations';
import { contentMutations, contentQueries } from './src/cms/graphql/leave-out-the-panel';
import { imageLibrary } from './src/cms/image-library';
import { withSettledInput } from './src/cms/input/settled-input';
import { jobs } from './src/cms/jobs';
import { logger } from './src/cms/logger';
import { mail } from './src/cms/mail/mail';
import { onceStarted } from './src/cms/once-started';
import { contractEndpoints } from './src/cms/openapi/endpoints';
import { trustedOrigins } from './src/cms/trusted-origins';
import { readEnvironment } from './src/env/read-environment';

const root = path.dirname(fileURLToPath(import.meta.url));
const env = readEnvironment(process.env);

export default buildConfig({
  secret: env.payloadSecret ?? '',
  db: database({
    url: env.databaseUrl ?? '',
    poolMax: env.databasePoolMax,
    migrationDir: path.resolve(root, 'migrations'),
  }),
  collections: withSettledInput([
    Comparisons,
    Topics,
    Pages,
    Media,
    Options,
    Criteria,
    Scenarios,
    Faqs,
    SourceChecks,
    Comments,
    Inquiries,
    Users,
    ApiClients,
    Redirects,
    PreviewLinks,
    ...webhookCollections,
    Activity,
  ]),
  globals: [Site, Editorial, Freshness],
  plugins: keepInS3(env.s3),
  endpoints: [...contractEndpoints, ...agentEndpoints],
  admin: {
    ...panel,
    importMap: { baseDir: root, importMapFile: path.resolve(root, 'src/app/(payload)/admin/importMap.js') },
  },
  i18n: panelTexts,
  editor: proseEditor,
  sharp: imageLibrary,
  jobs,
  email: mail(env),
  hooks: { afterError: [answerErrors] },
  onInit: onceStarted,
  cors: [],
  csrf: trustedOrigins(env.siteUrl),
  cookiePrefix: 'verdict',
  defaultDepth: 1,
  maxDepth: 3,
  graphQL: {
    maxComplexity: 1000,
    disableIntrospectionInProduction: !env.graphqlIntrospection,
    queries: contentQueries,
    mutations: contentMutations(accountMutations),
  },
  upload: { limits: { fileSize: 15_000_000 }, abortOnLimit: true },
  logger: logger(env.logLevel),
  telemetry: false,
  typescript: { outputFile: path.resolve(root, 'src/payload-types.ts'), autoGenerate: false },
});
