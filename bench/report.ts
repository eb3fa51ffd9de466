/** What one measurement found: for people, for programs, and held against what it is meant to be. */
export interface Report {
  readonly result: object;
  readonly text: string;
  readonly aims: readonly Aim[];
  /** Wrong answers, which make the numbers worthless. A slow answer is a result, never a fault. */
  readonly faults: readonly string[];
}

export interface Aim {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly isMet: boolean;
}

export function atMost(what: string, limit: number, measured: number, unit = 'ms'): Aim {
  return compare(what, `≤ ${limit}`, measured, unit, measured <= limit);
}

export function atLeast(what: string, limit: number, measured: number, unit = ''): Aim {
  return compare(what, `≥ ${limit}`, measured, unit, measured >= limit);
}

function compare(what: string, wanted: string, measured: number, unit: string, isMet: boolean): Aim {
  const digits = Math.abs(measured) < 10 ? 2 : Math.abs(measured) < 100 ? 1 : 0;
  const withUnit = (text: string) => (unit === '' ? text : `${text} ${unit}`);
  return { what, wanted: withUnit(wanted), measured: withUnit(measured.toFixed(digits)), isMet };
}

export function countErrors(what: string, errors: number): string[] {
  return errors === 0 ? [] : [`${what} got ${errors} errors.`];
}
