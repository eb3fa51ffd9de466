/**
 * The key of all answers that an address stands for. Answers carry the keys of `src/cli/server/surrogate-keys.mjs`: their
 * own address, and every one that they lie below.
 */
export function surrogateKey(address: string): string {
  return address.endsWith('/*') ? `<${encodeURI(address.slice(0, -2))}` : `=${encodeURI(address)}`;
}
