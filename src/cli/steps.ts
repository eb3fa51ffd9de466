/** A step that is quick needs no announcement; one that is not should say what the wait is for. */
const announceAfter = 2000;

/** Shows one step of a command with the time it took; a failed one is marked and rethrown. */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const announcement = setTimeout(() => console.log(`  … ${name}`), announceAfter);
  try {
    const result = await work();
    console.log(`  ✓ ${name} (${seconds(start)})`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${name} (${seconds(start)})`);
    throw error;
  } finally {
    clearTimeout(announcement);
  }
}

/** The time since `start`, a reading of `performance.now()`. */
export function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
