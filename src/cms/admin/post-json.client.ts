'use client';

import { z } from 'zod';

const refusedAnswer = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      data: z.object({ errors: z.array(z.object({ message: z.string() })) }).nullish(),
    }),
  ),
});

export type Posted<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly reason: string };

/** Asks the API to do something; a refusal comes back in the words that the API gave for it. */
export async function postJson<Shape extends z.ZodType>(
  path: string,
  body: object,
  shape: Shape,
): Promise<Posted<z.output<Shape>>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const json: unknown = await response.json();
    if (response.ok) return { ok: true, answer: shape.parse(json) };
    return { ok: false, reason: reasonIn(json) };
  } catch {
    return { ok: false, reason: 'The server could not be reached. Nothing is lost: please try again.' };
  }
}

function reasonIn(json: unknown): string {
  const parsed = refusedAnswer.safeParse(json);
  const first = parsed.success ? parsed.data.errors[0] : undefined;
  const fields = first?.data?.errors.map(({ message }) => message).join(' ');
  return fields || first?.message || 'The server refused without saying why.';
}
