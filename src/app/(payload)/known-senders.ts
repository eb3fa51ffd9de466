import { getPayload } from 'payload';
import config from '../../../payload.config';
import { refuseUnknownSender } from './refuse-unknown-sender';

type Route<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;

const open = () => getPayload({ config, cron: true });

/** A route of the API that answers visitors, and those who are whom they say they are. */
export function knownSenders<Rest extends unknown[]>(route: Route<Rest>): Route<Rest> {
  return async (request, ...rest) => (await refuseUnknownSender(open, request)) ?? route(request, ...rest);
}
