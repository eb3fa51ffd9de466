import { migrations } from '../../../migrations';
import { Refusal } from './refusal';

/** Verdict's migrations are SQL and use nothing else of what Payload offers them. */
export interface Migration {
  readonly name: string;
  up(given: {
    readonly db: Pick<Parameters<(typeof migrations)[number]['up']>[0]['db'], 'execute'>;
  }): Promise<void>;
}

export const known: readonly Migration[] = migrations;

/** The migrations that a backup was made after. @throws {Refusal} when this Verdict does not know them all. */
export function chooseMigrations(applied: readonly string[]): readonly Migration[] {
  const names = new Set(known.map(({ name }) => name));
  const unknown = applied.find((name) => !names.has(name));
  if (unknown !== undefined)
    throw new Refusal(
      `The backup was made by a newer Verdict: its migration ${unknown} is unknown here. Update first.`,
    );
  return known.filter(({ name }) => applied.includes(name));
}

/** How many migrations have to follow a restore. */
export function countMissing(applied: readonly string[]): number {
  return known.length - chooseMigrations(applied).length;
}
