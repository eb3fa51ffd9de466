// @ts-check
import { Agent, request } from 'node:http';

const [url = '', seconds, connections, headers = '{}', body = ''] = process.argv.slice(2);
const options = {
  method: body === '' ? 'GET' : 'POST',
  agent: new Agent({ keepAlive: true, maxSockets: Number(connections) }),
  headers: JSON.parse(headers),
};
const start = performance.now();
const end = start + Number(seconds) * 1000;
let answers = 0;
let errors = 0;

await Promise.all(Array.from({ length: Number(connections) }, askUntilTheEnd));
const requestsPerSecond = answers / ((performance.now() - start) / 1000);
process.send?.({ requestsPerSecond, errors }, () => process.exit(0));

async function askUntilTheEnd() {
  while (performance.now() < end) {
    const status = await ask().catch(() => 0);
    answers += 1;
    if (status !== 200) errors += 1;
  }
}

/** @returns {Promise<number | undefined>} */
function ask() {
  return new Promise((resolve, reject) => {
    const asked = request(url, options, (answer) => {
      answer
        .resume()
        .once('end', () => resolve(answer.statusCode))
        .once('error', reject);
    });
    asked.once('error', reject).end(body);
  });
}
