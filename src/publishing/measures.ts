declare global {
  var verdictMeasures: Map<string, Measure> | undefined;
}

type Measure = () => number | Promise<number>;

/**
 * What this process can tell of itself, by name. The server reads it for `/readyz` and `/metrics`; it is bundled apart, and
 * only `globalThis` is common to them.
 */
export function offerMeasure(name: string, read: Measure): void {
  globalThis.verdictMeasures ??= new Map();
  globalThis.verdictMeasures.set(name, read);
}
