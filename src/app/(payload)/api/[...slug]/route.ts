import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';
import config from '../../../../../payload.config';
import { guardRest } from '../../../../api/guard-rest';
import { knownSenders } from '../../known-senders';

type Route = ReturnType<typeof REST_GET>;

/** Every method comes past the same guard. */
function guarded(route: Route): Route {
  const answer = knownSenders(route);
  return (request, args) => guardRest(request, (checked) => answer(checked, args));
}

export const GET = guarded(REST_GET(config));
export const HEAD = GET;
export const POST = guarded(REST_POST(config));
export const DELETE = guarded(REST_DELETE(config));
export const PATCH = guarded(REST_PATCH(config));
export const PUT = guarded(REST_PUT(config));
export const OPTIONS = REST_OPTIONS(config);
