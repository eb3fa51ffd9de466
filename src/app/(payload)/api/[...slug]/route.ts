import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';
import config from '../../../../../payload.config';
import { knownSenders } from '../../known-senders';

export const GET = knownSenders(REST_GET(config));
export const POST = knownSenders(REST_POST(config));
export const DELETE = knownSenders(REST_DELETE(config));
export const PATCH = knownSenders(REST_PATCH(config));
export const PUT = knownSenders(REST_PUT(config));
export const OPTIONS = REST_OPTIONS(config);
