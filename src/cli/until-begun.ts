/** Node's code for a program that ended while it was still loading, as it does at times on Node 20. */
const neverBegan = 13;
const mostAttempts = 3;

/** Runs a program again that ended before it began: it has done nothing yet. */
export async function untilBegun<Ended extends { readonly code: number | null }>(
  run: () => Promise<Ended>,
): Promise<Ended> {
  for (let attempt = 1; ; attempt += 1) {
    const ended = await run();
    if (ended.code !== neverBegan || attempt === mostAttempts) return ended;
  }
}
