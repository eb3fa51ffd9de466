/** What one run has at hand: whether it was asked to stop, and where to leave what must be undone at its end. */
export interface Stage {
  readonly stopping: AbortSignal;
  readonly onStop: (work: () => Promise<void> | void) => void;
}

/** Runs `work`, then undoes, the last thing first, everything that it left to be undone, whether it succeeded or not. */
export async function onStage<Result>(
  stopping: AbortSignal,
  work: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const undo: (() => Promise<void> | void)[] = [];
  try {
    return await work({ stopping, onStop: (step) => undo.unshift(step) });
  } finally {
    for (const step of undo) await step();
  }
}
