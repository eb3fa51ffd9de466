import { createHash } from 'node:crypto';
import type { Endpoint, SanitizedConfig } from 'payload';
import { readEnvironment } from '../../env/read-environment';
import { describeApi } from './document';
import { referencePage } from './reference-page';

interface Written {
  readonly body: string;
  readonly etag: string;
}

/** It follows from the program and its settings alone, so each process writes it once. */
const written = new WeakMap<SanitizedConfig, Written>();

function write(config: SanitizedConfig): Written {
  const known = written.get(config);
  if (known) return known;
  const body = JSON.stringify(describeApi(config, readEnvironment(process.env).siteUrl));
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  written.set(config, { body, etag });
  return { body, etag };
}

const cached = { 'Cache-Control': 'public, max-age=300' };

const contract: Endpoint = {
  path: '/openapi.json',
  method: 'get',
  handler: ({ payload }) => {
    const { body, etag } = write(payload.config);
    return new Response(body, { headers: { ...cached, 'Content-Type': 'application/json', ETag: etag } });
  },
};

const reference: Endpoint = {
  path: '/docs',
  method: 'get',
  handler: () =>
    new Response(referencePage(), {
      headers: { ...cached, 'Content-Type': 'text/html; charset=utf-8' },
    }),
};

export const contractEndpoints: Endpoint[] = [contract, reference];
