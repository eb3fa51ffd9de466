import type { Payload } from 'payload';
import { closeDefaults } from './access/close-defaults';
import { watchSessions } from './collections/users/sessions/watch-sessions';

/** What Payload decides by itself while it starts, and is decided otherwise here. */
export function onceStarted(payload: Payload): void {
  closeDefaults(payload);
  watchSessions(payload);
}
