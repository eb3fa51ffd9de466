import type { Stage } from '../stage';
import { type NextApp, startNextApp } from './next-app';

const app: NextApp = { folder: 'bare-app', title: 'Bare Next app', packages: ['next', 'react', 'react-dom'] };

/** A minimal Next app of the same versions, to measure against. @returns its origin. */
export function startBareApp(stage: Stage): Promise<string> {
  return startNextApp(app, stage);
}
