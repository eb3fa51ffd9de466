// @ts-check
import onHeaders from 'on-headers';

/** Somebody may publish there the next moment. Our own cache hears of it; one in front of us may not. */
const shortly = 'public, max-age=0, s-maxage=10';

/**
 * Next tells caches to keep "not found" for as long as a page.
 * @param {import('node:http').ServerResponse} response
 */
export function shortenAbsence(response) {
  onHeaders(response, () => {
    const given = String(response.getHeader('Cache-Control') ?? 's-maxage');
    if (response.statusCode === 404 && given.startsWith('s-maxage'))
      response.setHeader('Cache-Control', shortly);
  });
}
