// @ts-check

const retryAfterSeconds = 5;
const isPanel = /^\/admin(?:[/?]|$)/;

/**
 * Turns an answer of 500 into a 503 if the database failed this process while it was made: search engines and caches
 * then keep what they have, and whoever asked knows when to ask again. Readers' pages keep the words of the site's error
 * page; the panel says what is wrong, and programs get a reason as JSON.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function answerOutage(request, response) {
  const begun = performance.now();
  const { write, end } = response;
  const ofPanel = isPanel.test(request.url ?? '');
  const settle = () => {
    Object.assign(response, { write, end });
    const { verdictDatabaseAway: outage } = globalThis;
    if (response.headersSent || outage === undefined || outage.at < begun) return;
    // The panel leads those it cannot look up to the sign-in, as if they had never signed in.
    if (response.statusCode !== 500 && !(ofPanel && request.method === 'GET')) return;
    response.statusCode = 503;
    response.setHeader('Retry-After', retryAfterSeconds);
    response.setHeader('Cache-Control', 'no-store');
    if (ofPanel) replace(response, 'text/html; charset=utf-8', pageOfPanel(outage.reason));
    else if (!isPage(request, response)) replace(response, 'application/json', reasonForPrograms);
  };
  // The panel sends its frame before it asks the database anything: only its end tells what came of it.
  const held = /** @type {any[][]} */ ([]);
  const isHeld = ofPanel && request.method === 'GET';
  if (isHeld) response.flushHeaders = () => undefined;
  response.write = (/** @type {any} */ chunk, /** @type {any[]} */ ...rest) => {
    if (isHeld) return held.push([chunk, ...rest]) > 0;
    settle();
    return response.write(chunk, ...rest);
  };
  response.end = (/** @type {any[]} */ ...given) => {
    settle();
    for (const part of held) Reflect.apply(response.write, response, part);
    return Reflect.apply(response.end, response, given);
  };
}

/**
 * Next has its error page for everything, also for what only programs ask for.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function isPage({ url }, response) {
  if (/^[^?]*\.\w+(?:\?|$)/.test(url ?? '')) return false;
  return String(response.getHeader('content-type') ?? '').startsWith('text/html');
}

/**
 * What is still to come of the first answer goes nowhere.
 * @param {import('node:http').ServerResponse} response
 * @param {string} type
 * @param {string} body
 */
function replace(response, type, body) {
  for (const name of ['Content-Length', 'Content-Encoding', 'ETag', 'Link', 'Location', 'Set-Cookie'])
    response.removeHeader(name);
  response.setHeader('Content-Type', type);
  response.end(body);
  Object.assign(response, { write: () => true, end: () => response });
}

const reasonForPrograms = JSON.stringify({
  errors: [{ message: 'The database cannot be reached just now. Please try again in a few seconds.' }],
});

/** @param {string} reason One of those in src/cms/database-outage.ts. */
function pageOfPanel(reason) {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The database is away</title></head>
<body>
<main>
<h1>The database cannot be reached</h1>
<p>Verdict is running, but not its database: ${reason}.</p>
<p>Readers go on getting the pages that are published, and nothing is lost that was saved. If a form is open in another
window, leave it open: what is typed in it can be saved once the database is back.</p>
<p>Usually this is over within a minute. If not, whoever runs the site should see whether PostgreSQL is running and
whether <code>DATABASE_URL</code> leads to it; the server’s log has the details.</p>
<p><a href="">Try again</a></p>
</main>
</body>
</html>
`;
}
