/** A route that does nothing. */
export default function empty(_request, response) {
  response.status(200).end();
}
