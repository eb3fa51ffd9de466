/** Read and dropped before the connection is given up. */
const patience = 4_000_000;

/**
 * The bytes of a body; null when there are more than these. What nobody reads stands before the next request of the
 * connection, which then waits for ever: so a remainder that is not endless is read, too.
 */
export async function readUpTo(
  body: ReadableStream<Uint8Array> | null | undefined,
  most: number,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size <= most) parts.push(part.value);
    if (size > most + patience) await reader?.cancel();
  }
  return size > most ? null : Buffer.concat(parts);
}
