import type { SourceAnswer } from '../../domain/source-check';
import { AddressRefused } from '../checked-address';
import { describeFailure } from '../describe-failure';
import type { Network } from './network';
import { type Reply, sendRequest } from './send-request';

const mostRedirects = 5;

/** Whether a source answers. HEAD is asked first; servers that will not have it are asked again with GET. */
export async function askSource(address: string, network: Network): Promise<SourceAnswer> {
  const first = await follow(address, 'HEAD', network);
  const isSettled = first.kind === 'answered' ? first.status < 400 || first.status === 429 : first.isFinal;
  const answer = isSettled ? first : await follow(address, 'GET', network);
  if (answer.kind === 'answered') return { kind: 'answered', status: answer.status };
  return { kind: 'unreachable', problem: answer.problem };
}

type Followed =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly problem: string; readonly isFinal: boolean };

/** Each hop is checked like the first: an honest address can redirect to a dishonest one. */
async function follow(address: string, method: 'HEAD' | 'GET', network: Network): Promise<Followed> {
  let target = address;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    if (!URL.canParse(target) || !/^https?:$/.test(new URL(target).protocol)) {
      return unreachable('it leads to something that is no web address', true);
    }
    const url = new URL(target);
    const reply = await tryRequest(url, method, network);
    if ('kind' in reply) return reply;
    const isRedirect = [301, 302, 303, 307, 308].includes(reply.status) && reply.location !== null;
    if (!isRedirect) return { kind: 'answered', status: reply.status };
    target = URL.canParse(reply.location ?? '', url) ? new URL(reply.location ?? '', url).href : '';
  }
  return unreachable(`it redirects more than ${mostRedirects} times`, true);
}

async function tryRequest(url: URL, method: 'HEAD' | 'GET', network: Network): Promise<Reply | Followed> {
  try {
    return await sendRequest(url, method, network);
  } catch (error) {
    if (error instanceof AddressRefused) return unreachable(error.message, true);
    return unreachable(describeFailure(error, network.timeoutMs), false);
  }
}

function unreachable(problem: string, isFinal: boolean): Followed {
  return { kind: 'unreachable', problem, isFinal };
}
