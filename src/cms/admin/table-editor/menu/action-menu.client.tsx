'use client';

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import styles from './menu.module.css';
import { type MenuRequest, onMenuRequest } from './open-menu';
import { useMenuActions } from './use-menu-actions.client';

/** What can be done with a row or an option: the one menu of the table. */
export function ActionMenu({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const [request, setRequest] = useState<MenuRequest | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  const actionsFor = useMenuActions();
  useEffect(() => (root.current ? onMenuRequest(root.current, setRequest) : undefined), [root]);
  useEffect(() => {
    const box = menu.current;
    if (!box || !request) return;
    const place = request.opener.getBoundingClientRect();
    box.style.insetInlineStart = `${Math.max(8, Math.min(place.left, window.innerWidth - 240))}px`;
    box.style.insetBlockStart = `${Math.min(place.bottom + 2, window.innerHeight - 220)}px`;
    box.showPopover();
    box.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus();
  }, [request]);
  const close = () => menu.current?.hidePopover();
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Tab') close();
    if (step === 0 || !menu.current) return;
    event.preventDefault();
    const choices = [...menu.current.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)')];
    const { activeElement } = document;
    const at = activeElement instanceof HTMLElement ? choices.indexOf(activeElement) : -1;
    choices[(at + step + choices.length) % choices.length]?.focus();
  };
  return (
    <div className={styles.menu} onKeyDown={press} popover="auto" ref={menu} role="menu" tabIndex={-1}>
      {request &&
        actionsFor(request.subject).map(({ label, hint, isDisabled, run }) => (
          <button
            className={styles.action}
            disabled={isDisabled}
            key={label}
            onClick={() => {
              close();
              run();
            }}
            role="menuitem"
            type="button"
          >
            {label}
            {hint && <kbd className={styles.hint}>{hint}</kbd>}
          </button>
        ))}
    </div>
  );
}
