import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes';
import config from '../../../../../payload.config';
import { guardGraphql, refuseOtherMethods } from '../../../../api/graphql/guard-graphql';
import { knownSenders } from '../../known-senders';

const answer = knownSenders(GRAPHQL_POST(config));

export const POST = (request: Request) => guardGraphql(request, answer);
export const GET = refuseOtherMethods;
export const OPTIONS = REST_OPTIONS(config);
