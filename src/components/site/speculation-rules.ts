/**
 * What the browser may fetch ahead when a reader points at a link: pages of this site. Browsers that know no such rules
 * pass them over. In the page and not in a file of their own, which would cost each first visit a request.
 */
export const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: ['/admin*', '/api/*', '/*.*'] } }] },
      eagerness: 'moderate',
    },
  ],
});

/** For `script-src` of a content security policy: with it these rules need no `'unsafe-inline'`. */
export const speculationRulesHash = 'sha256-PlMUDYhEDbAUE1ePElCOoE5Qxb/aO6W5qSS9U/+/ENs=';
