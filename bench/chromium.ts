import { findChromium } from '../src/cli/find-chromium';

/** Without a sandbox, which root and most containers cannot have, and without calling home. */
export const quietFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @throws where there is none: what happens in a browser cannot be measured then. */
export function needChromium(): string {
  const executablePath = findChromium(process.env.CHROMIUM_PATH);
  if (executablePath === null)
    throw new Error(
      'Typing and Lighthouse are measured in Chromium, and there is none here: install it, or set CHROMIUM_PATH.',
    );
  return executablePath;
}
