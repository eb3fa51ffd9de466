// @ts-check
import Negotiator from 'negotiator';
import onHeaders from 'on-headers';
import vary from 'vary';

/** A comparison's own address; its forms have addresses that end in `.md` and the like. */
const comparison = /^\/compare\/[^/?.]+(?=\?|$)/;

/** The page first: it is for whoever does not mind. */
const endings = new Map([
  ['text/html', ''],
  ['text/markdown', '.md'],
  ['application/json', '.json'],
  ['text/csv', '.csv'],
]);

/**
 * Who asks a comparison's address for another form is answered as if they had asked that form's own address: every cache
 * behind this line goes by address and cannot mix them up. Caches in front are told that the answer depends on `Accept`.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function negotiateForm(request, response) {
  const [address] = comparison.exec(request.url ?? '') ?? [];
  if (address === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return;
  const ending = endings.get(new Negotiator(request).mediaType([...endings.keys()]) ?? '') ?? '';
  if (ending !== '') request.url = `${address}${ending}${request.url?.slice(address.length)}`;
  onHeaders(response, () => {
    vary(response, 'Accept');
    if (ending !== '' && response.statusCode === 200)
      response.setHeader('Content-Location', address + ending);
  });
}
