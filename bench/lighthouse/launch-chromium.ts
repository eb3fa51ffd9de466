import { launch } from 'chrome-launcher';
import { needChromium, quietFlags } from '../chromium';
import type { Stage } from '../stage';

/** Whatever the browser or a page would like to ask elsewhere: there is no elsewhere. */
const onlyThisMachine = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** A browser with a profile of its own, which is thrown away at the end. @returns the port that it is driven through. */
export async function launchChromium({ stopping, onStop }: Stage): Promise<number> {
  const { port, kill } = await launch({
    chromePath: needChromium(),
    chromeFlags: ['--headless=new', ...quietFlags, onlyThisMachine],
    // It would end this process at once, with the server and the database still running.
    handleSIGINT: false,
    logLevel: 'error',
  });
  onStop(kill);
  // Lighthouse cannot be asked to stop, but it gives up without a browser.
  stopping.addEventListener('abort', kill);
  process.once('exit', kill);
  return port;
}
