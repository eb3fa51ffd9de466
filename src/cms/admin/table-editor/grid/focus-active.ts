/** Puts the cursor into the active cell: one that was active before does not take it by itself. */
export function focusActive(): void {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>('[data-table-editor] [data-active] :is(textarea, input, select)')
      ?.focus(),
  );
}
