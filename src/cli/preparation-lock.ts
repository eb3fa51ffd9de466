import { advisoryLocks, withAdvisoryLock } from '../publishing/advisory-lock';

/** Does the work while no other instance changes tables; if that is no longer sure, it has failed. */
export function withPreparationLock<Result>(
  databaseUrl: string,
  work: () => Promise<Result>,
): Promise<Result> {
  let onLost: (cause: Error) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => {
    onLost = (cause) =>
      reject(new Error('The connection that keeps other instances waiting was lost.', { cause }));
  });
  const onWait = () => console.log('  … Another instance prepares the database; waiting for it');
  return withAdvisoryLock({ databaseUrl, lock: advisoryLocks.preparation, onWait, onLost }, () =>
    Promise.race([work(), lost]),
  );
}
