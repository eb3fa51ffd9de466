'use client';

import { useConfig } from '@payloadcms/ui';
import type { ClientField } from 'payload';
import { useCallback } from 'react';

/**
 * Announced on `window` once the tab that holds the field is open, with `detail.path` such as `rows.2.cells.17`. A field
 * that shows its parts in its own way leads there itself and calls `preventDefault`.
 */
export const focusPathEvent = 'verdict:focus-path';

/** Leads to a field of the document that is open: its tab, its row unfolded, in sight and focused. */
export function useFocusPath(collection: string): (path: string) => Promise<void> {
  const { getEntityConfig } = useConfig();
  return useCallback(
    (path: string) => focusPath(path, tabsIn(getEntityConfig({ collectionSlug: collection })?.fields ?? [])),
    [collection, getEntityConfig],
  );
}

const form = '.collection-edit__form';
const patience = { tries: 30, between: 100 };

async function focusPath(path: string, tabs: readonly (readonly string[])[]): Promise<void> {
  openTab(tabs.findIndex((names) => names.includes(path.split('.')[0] ?? '')));
  await pause();
  const event = new CustomEvent(focusPathEvent, { cancelable: true, detail: { path } });
  if (!window.dispatchEvent(event)) return;
  for (let tried = 0; tried < patience.tries; tried += 1) {
    const [nearest] = listPlaces(path);
    unfold(nearest?.element ?? null);
    nearest?.element.scrollIntoView({ block: 'center' });
    if (nearest?.isField) return focus(nearest.element);
    // Rows far from view are drawn only when they come near.
    await pause();
  }
  focus(listPlaces(path).find(({ isField }) => !isField)?.element ?? null);
}

function openTab(index: number): void {
  if (index === -1) return;
  const buttons = document.querySelectorAll<HTMLElement>(`${form} .tabs-field__tab-button`);
  buttons[index]?.click();
}

interface Place {
  readonly element: HTMLElement;
  readonly isField: boolean;
}

/** The field itself where it is drawn, then whatever holds it, nearest first. */
function listPlaces(path: string): readonly Place[] {
  const parts = path.split('.');
  return parts.flatMap((_, cut) => {
    const head = parts.slice(0, parts.length - cut);
    const last = head.at(-1) ?? '';
    const field = document.getElementById(`field-${head.join('__')}`);
    const row = /^\d+$/.test(last)
      ? document.getElementById(`${head.slice(0, -1).join('-')}-row-${last}`)
      : null;
    return [field, row].flatMap((element) =>
      element ? [{ element, isField: cut === 0 && element === field }] : [],
    );
  });
}

function unfold(element: HTMLElement | null): void {
  for (let fold = element?.closest('.collapsible--collapsed'); fold; ) {
    fold.querySelector<HTMLElement>(':scope > .collapsible__toggle-wrap .collapsible__toggle')?.click();
    fold = fold.parentElement?.closest('.collapsible--collapsed');
  }
}

const focusable =
  'input:not([type="hidden"]), textarea, select, button, [contenteditable="true"], [tabindex]';

function focus(element: HTMLElement | null): void {
  if (!element) return;
  const target = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'center' });
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, patience.between));
}

/** The names of the top-level fields on each tab. */
function tabsIn(fields: readonly ClientField[]): readonly (readonly string[])[] {
  const tabs = fields.find((field) => field.type === 'tabs');
  if (tabs?.type !== 'tabs') return [];
  return tabs.tabs.map((tab) => ('name' in tab && tab.name ? [tab.name] : tab.fields.flatMap(nameIn)));
}

function nameIn(field: ClientField): string[] {
  return 'name' in field && typeof field.name === 'string' ? [field.name] : [];
}
