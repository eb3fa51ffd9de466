import type { ReadinessNote } from '../readiness';

export function advice(path: string, message: string): ReadinessNote {
  return { severity: 'advice', path, message };
}
