import { getPayload } from 'payload';
import config from '../../payload.config';

/** The one Payload of this process. */
export function payloadInstance() {
  return getPayload({ config });
}
