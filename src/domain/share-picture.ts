/** What link previews show largest, in pixels. */
export const sharePictureSize = { width: 1200, height: 630 } as const;

/** The words on a comparison's picture for link previews. */
export interface SharePicture {
  readonly site: string;
  readonly options: string;
  readonly title: string;
  /** Null where there is no verdict: the picture then says what was judged. */
  readonly verdict: string | null;
  readonly facts: string;
}
