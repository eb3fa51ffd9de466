import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes';
import config from '../../../../../payload.config';
import { knownSenders } from '../../known-senders';

export const POST = knownSenders(GRAPHQL_POST(config));
export const OPTIONS = REST_OPTIONS(config);
