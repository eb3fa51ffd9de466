// @ts-check

/** What only looks at a document. Opening "Create new" makes one, so nobody is led there by another site. */
const onlyShows = /^\/admin(?:\/(?!.*\/create(?:\/|$|\?)).*)?$/;
const signedIn = /(?:^|;\s*)verdict-token=/;

/**
 * A link in a mail that is read in a browser leads here from another site, and the login cookie is strict: it does not
 * come along, and whoever is signed in would be asked for the password again. A page of this site that goes on by itself
 * is what they would do by hand: from here the cookie does come along.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether it was answered
 */
export function arriveFromElsewhere({ method, url = '', headers }, response) {
  const isVisit =
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (!isVisit || headers['sec-fetch-site'] !== 'cross-site') return false;
  if (!onlyShows.test(url) || signedIn.test(headers.cookie ?? '')) return false;
  response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(pageTo(escaped(url)));
  return true;
}

/** @param {string} address */
function pageTo(address) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${address}">
<title>Verdict</title>
</head>
<body>
<p><a href="${address}">Go on</a></p>
</body>
</html>
`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
