import { lookup } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';
import ipaddr from 'ipaddr.js';
import { AddressRefused, type AddressRules, findAddresses, hostOf } from '../checked-address';
import { isPublicAddress } from '../source-checks/public-address';

/** Somebody is waiting for the save. */
const longestLookupMs = 3_000;

export interface ReceiverRules extends AddressRules {
  /** Private addresses, and `http:`. */
  readonly allowPrivate: boolean;
}

export function receiverRules(allowPrivate: boolean): ReceiverRules {
  return {
    allowPrivate,
    resolve: (host) => lookup(host, { all: true }),
    isAllowed: (address) => (allowPrivate ? ipaddr.isValid(address) : isPublicAddress(address)),
  };
}

/** What is wrong with an address, whatever it resolves to; null if nothing is. */
export function findAddressProblem(address: string, { allowPrivate }: ReceiverRules): string | null {
  if (!URL.canParse(address)) return 'Give the whole web address, such as https://example.org/hooks/verdict.';
  const url = new URL(address);
  const isSecure = url.protocol === 'https:';
  if (!isSecure && !(allowPrivate && url.protocol === 'http:')) {
    return 'The address has to begin with https://, so that nobody on the way can read or change what is sent.';
  }
  if (url.username || url.password) {
    return 'Leave name and password out of the address: the receiver knows us by the signature.';
  }
  return null;
}

/** As above, and what the name leads to now. A name that cannot be looked up at the moment is let pass. */
export async function findReceiverProblem(address: string, rules: ReceiverRules): Promise<string | null> {
  const problem = findAddressProblem(address, rules);
  if (problem !== null || rules.allowPrivate) return problem;
  const url = new URL(address);
  try {
    const late = wait(longestLookupMs, null, { ref: false });
    await Promise.race([findAddresses(url, rules), late]);
    return null;
  } catch (error) {
    if (error instanceof AddressRefused) {
      return `${hostOf(url)} is not on the public internet. Webhooks go there only if whoever runs this site sets WEBHOOK_ALLOW_PRIVATE=true.`;
    }
    const isUnknown = error instanceof Error && 'code' in error && error.code === 'ENOTFOUND';
    return isUnknown ? `There is no server called ${hostOf(url)}: check the spelling.` : null;
  }
}
