import { isStatement, type LineConnection } from './database-line';
import type { Stage } from './stage';

/** A moment on the way from a commit to the last purge. */
export interface KillStep {
  readonly name: string;
  /** Resolves once it was reached and the process is dead. */
  readonly arm: (stage: Stage, kill: () => void) => Promise<void>;
}

const isListener = ({ applicationName }: LineConnection) => applicationName === 'verdict listener';

/** Only a transaction that published something counts: others, of schedules and the like, commit as well. */
const isPublication = /insert into activity/i;

export const killSteps: readonly KillStep[] = [
  {
    name: 'after COMMIT, before its answer',
    arm: ({ line }, kill) =>
      new Promise((resolve) => {
        const publishing = new Set<LineConnection>();
        line.fromApp = (message, connection) => {
          if (isStatement(message, isPublication)) publishing.add(connection);
          return 'pass';
        };
        line.fromDatabase = ({ kind, text }, connection) => {
          if (kind !== 'C' || !text.startsWith('COMMIT') || !publishing.has(connection)) return 'pass';
          kill();
          resolve();
          return 'cut';
        };
      }),
  },
  {
    name: 'as the notification arrives',
    arm: ({ line }, kill) =>
      new Promise((resolve) => {
        line.fromDatabase = ({ kind }) => {
          if (kind !== 'A') return 'pass';
          kill();
          resolve();
          return 'cut';
        };
      }),
  },
  {
    name: 'while the events are read',
    arm: ({ line }, kill) =>
      new Promise((resolve) => {
        let isHeard = false;
        line.fromDatabase = ({ kind }, connection) => {
          if (kind === 'A') isHeard = true;
          if (!isHeard || kind !== 'D' || !isListener(connection)) return 'pass';
          kill();
          resolve();
          return 'cut';
        };
      }),
  },
  {
    name: 'while the first page is rendered',
    arm: ({ line }, kill) =>
      new Promise((resolve) => {
        let isHeard = false;
        line.fromDatabase = ({ kind }, connection) => {
          if (kind === 'A') isHeard = true;
          if (!isHeard || kind !== 'D' || isListener(connection)) return 'pass';
          kill();
          resolve();
          return 'cut';
        };
      }),
  },
  {
    name: 'before the first purge',
    arm: ({ purges }, kill) =>
      new Promise((resolve) => {
        purges.before = () => {
          kill();
          resolve();
          return 'drop';
        };
      }),
  },
  {
    name: 'after the first purge',
    arm: ({ purges }, kill) =>
      new Promise((resolve) => {
        purges.after = () => {
          kill();
          resolve();
        };
      }),
  },
  {
    name: 'after the purge of the page itself, before the others',
    arm: ({ purges }, kill) =>
      new Promise((resolve) => {
        purges.after = (address) => {
          if (!/^\/compare\/step-[^.]+$/.test(address)) return;
          kill();
          resolve();
        };
      }),
  },
];
