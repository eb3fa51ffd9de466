/** An answer that is not Payload's: a reason in the form that all errors have, and kept by nobody. */
export function refuse(status: number, message: string, headers: readonly [string, string][] = []): Response {
  return Response.json(
    { errors: [{ message }] },
    { status, headers: new Headers([['Cache-Control', 'no-store'], ...headers]) },
  );
}
