export type MenuSubject =
  | { readonly kind: 'row'; readonly key: string }
  | { readonly kind: 'column'; readonly key: string };

export interface MenuRequest {
  readonly subject: MenuSubject;
  readonly opener: HTMLElement;
}

const name = 'table-editor-menu';

/** One menu serves all rows and columns; whoever shows it listens. */
export function openMenu(opener: HTMLElement, subject: MenuSubject): void {
  const detail: MenuRequest = { subject, opener };
  opener.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
}

export function onMenuRequest(root: HTMLElement, show: (request: MenuRequest) => void): () => void {
  const listener = (event: Event) => {
    if (event instanceof CustomEvent) show(event.detail);
  };
  root.addEventListener(name, listener);
  return () => root.removeEventListener(name, listener);
}
