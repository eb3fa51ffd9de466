import type { Path } from '../../domain/interchange/json-text';
import type { FileProblem } from '../../domain/interchange/parse-interchange';

/** What a refused write says of its fields; null for a fault that is nobody's mistake. Judged by what it carries. */
export function problemsOfRefusal(error: unknown, path: Path): readonly FileProblem[] | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  if (error.status >= 500) return null;
  if (error.status === 403) {
    const message =
      'you may not change this one: writers, and keys that write drafts, change what they began themselves';
    return [{ path, message }];
  }
  const fields = 'data' in error ? fieldProblems(error.data, path) : [];
  return fields.length > 0 ? fields : [{ path, message: error.message }];
}

function fieldProblems(data: unknown, path: Path): FileProblem[] {
  const errors: unknown = typeof data === 'object' && data !== null && 'errors' in data ? data.errors : [];
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('message' in entry)) return [];
    const field = 'path' in entry && typeof entry.path === 'string' ? entry.path : '';
    const steps = field.split('.').filter(Boolean);
    const place = steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    return [{ path: [...path, ...place], message: String(entry.message) }];
  });
}
