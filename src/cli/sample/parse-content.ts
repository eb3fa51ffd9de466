import type { z } from 'zod';

/** Throws one error that lists every problem with its file, entry and field. */
export function parseContent<Schema extends z.ZodType>(
  schema: Schema,
  content: unknown,
  file: string,
): z.output<Schema> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${describePlace(file, path)}: ${message}`);
  throw new Error(problems.join('\n'));
}

function describePlace(file: string, path: readonly PropertyKey[]): string {
  const [first, ...rest] = path;
  if (first === undefined) return file;
  if (typeof first !== 'number') return `${file}, ${path.map(String).join('.')}`;
  const entry = `${file}, entry ${first + 1}`;
  return rest.length === 0 ? entry : `${entry}, ${rest.map(String).join('.')}`;
}
