import { getPayload, type Payload } from 'payload';
import config from '../../payload.config';

/** Payload for questions about its config alone. It signs nothing, so it needs no real secret. */
export async function openWithoutDatabase(): Promise<Payload> {
  const standIn = { ...(await config), secret: 'signs-nothing' };
  return getPayload({ config: standIn, disableDBConnect: true, disableOnInit: true });
}
