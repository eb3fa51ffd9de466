/** What somebody has to decide or mend before this can be done. Told in its own words, without a stack. */
export class Refusal extends Error {
  /** Read by whoever tells refusals from faults, as with those of the API. */
  readonly status = 409;
}
