/** An option as the head of its column. */
export interface HeadOption {
  readonly key: string;
  readonly option: number | null;
  readonly name: string;
}
