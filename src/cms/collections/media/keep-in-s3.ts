import { APIError, type CollectionConfig, type Config, type Plugin } from 'payload';
import type { S3Bucket } from '../../../env/s3';

type MediaHooks = NonNullable<CollectionConfig['hooks']>;
type FileHandler = NonNullable<Extract<CollectionConfig['upload'], object>['handlers']>[number];

const panelPart = '@payloadcms/storage-s3/client#S3ClientUploadHandler';

/**
 * Pictures in a bucket that all instances share instead of under DATA_DIR. They keep their addresses: the app fetches
 * them, so that access and caching are the same, and nobody else has to reach the bucket. The adapter, and Amazon's
 * client with it, is only loaded where there is one.
 */
export function keepInS3(s3: S3Bucket | undefined): Plugin[] {
  return s3 ? [(config) => withBucket(config, s3)] : [];
}

async function withBucket(config: Config, s3: S3Bucket): Promise<Config> {
  const { s3Storage } = await import('@payloadcms/storage-s3');
  const stored = await s3Storage({
    collections: { media: true },
    bucket: s3.bucket,
    config: {
      region: s3.region,
      ...(s3.endpoint && { endpoint: s3.endpoint }),
      forcePathStyle: s3.forcePathStyle,
      credentials: { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey },
      // What only Amazon's own understands, unless it has to be.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    },
  })(withQuietHooks(config));
  return {
    ...stored,
    admin: withoutPanelPart(stored.admin),
    collections: stored.collections?.map(answering),
  };
}

/** Having stored a file, the adapter saves the document once more. Nothing has changed by that for anybody. */
function withQuietHooks(config: Config): Config {
  return { ...config, collections: config.collections?.map(quiet) };
}

function quiet(collection: CollectionConfig): CollectionConfig {
  if (collection.slug !== 'media') return collection;
  const { beforeChange = [], afterChange = [] } = collection.hooks ?? {};
  const hooks: MediaHooks = {
    ...collection.hooks,
    beforeChange: beforeChange.map(
      (hook) => (change) => (change.req.context.skipCloudStorage ? change.data : hook(change)),
    ),
    afterChange: afterChange.map(
      (hook) => (change) => (change.req.context.skipCloudStorage ? change.doc : hook(change)),
    ),
  };
  return { ...collection, hooks };
}

/** For uploads that go from the browser to the bucket; ours go through the app, which looks at what is in them. */
function withoutPanelPart(admin: Config['admin']): Config['admin'] {
  const { [panelPart]: _, ...dependencies } = admin?.dependencies ?? {};
  const providers = admin?.components?.providers?.filter(
    (provider) => typeof provider !== 'object' || provider.path !== panelPart,
  );
  return { ...admin, dependencies, components: { ...admin?.components, providers: providers ?? [] } };
}

function answering(collection: CollectionConfig): CollectionConfig {
  const { upload, slug } = collection;
  if (slug !== 'media' || typeof upload !== 'object') return collection;
  // For such uploads as well; a column that is there on some installations only would need a migration for all.
  const fields = collection.fields.filter((field) => !('name' in field && field.name === '_objectKey'));
  return { ...collection, fields, upload: { ...upload, handlers: upload.handlers?.map(inOwnWords) ?? [] } };
}

/** What the adapter answers without a word. It is the only one that serves files, and always answers. */
function inOwnWords(handler: FileHandler): FileHandler {
  return async (...asked): Promise<Response> => {
    const response = await handler(...asked);
    if (!(response instanceof Response)) throw new APIError('There is no such picture.', 404, null, true);
    if (response.status === 404) throw new APIError('There is no such picture.', 404, null, true);
    if (response.status >= 500)
      throw new APIError('Pictures cannot be fetched at the moment.', 503, { retryAfter: 5 }, true);
    return response;
  };
}
