import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** The address was found to be one that nobody may be sent to. */
export class AddressRefused extends Error {}

export interface AddressRules {
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
  readonly isAllowed: (address: string) => boolean;
}

/** What the host of an address resolves to. @throws {AddressRefused} if any of it is not allowed. */
export async function findAddresses(url: URL, rules: AddressRules): Promise<readonly LookupAddress[]> {
  const addresses = await rules.resolve(hostOf(url));
  if (addresses.length === 0 || !addresses.every(({ address }) => rules.isAllowed(address))) {
    throw new AddressRefused('it leads to an address that is not on the public internet');
  }
  return addresses;
}

/** Without the brackets around an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** Makes a connection go to exactly what was checked: a name that resolves otherwise the next time gains nothing. */
export function pinned(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, { all }, done) => {
    const [first] = addresses;
    if (all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };
}
