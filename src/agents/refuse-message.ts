/** What is wrong with a message before any tool hears of it, with its code in JSON-RPC. */
const refusals = {
  unauthorized: [-32001, 'This API key is wrong, revoked or expired. Without a key you may search and read.'],
  method: [-32000, 'Only POST is answered here: there are no sessions and no streams to listen to.'],
  tooLarge: [
    -32600,
    'A message may have up to 2 MB. Larger content can be sent to POST /api/comparisons/import.',
  ],
  notText: [-32700, 'The message is not UTF-8 text.'],
  notJson: [-32700, 'The message is not JSON'],
  batch: [-32600, 'Send one message at a time: batches are not answered.'],
} as const satisfies Record<string, readonly [number, string]>;

const challenge = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };

export function refuseMessage(status: number, refusal: keyof typeof refusals, detail = ''): Response {
  const [code, words] = refusals[refusal];
  const message = detail === '' ? words : `${words}: ${detail}.`;
  const headers = { ...(status === 401 ? challenge : {}), ...(status === 405 ? { Allow: 'POST' } : {}) };
  return Response.json({ jsonrpc: '2.0', error: { code, message }, id: null }, { status, headers });
}
