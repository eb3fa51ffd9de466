'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';
import styles from './picker.module.css';
import type { Suggestion } from './suggest';

interface SuggestionListProps {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly noun: string;
  readonly suggestions: readonly Suggestion[];
  readonly highlighted: number;
  readonly problem: string | null;
  /** Said beside what cannot be taken again. */
  readonly takenText?: string;
  readonly onTake: (suggestion: Suggestion) => void;
}

/** Above everything else on the page: the table scrolls, and would cut it off. */
export function SuggestionList({
  anchor,
  suggestions,
  takenText = 'in the table already',
  ...props
}: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const isOpen = suggestions.length > 0;
  useLayoutEffect(() => {
    const box = list.current;
    const place = anchor.current?.getBoundingClientRect();
    if (!box || !place) return;
    if (isOpen === box.matches(':popover-open')) return;
    if (!isOpen) return box.hidePopover();
    box.style.insetInlineStart = `${Math.max(8, Math.min(place.left, window.innerWidth - 280))}px`;
    box.showPopover();
    // Above the input where there is no room below it.
    const fitsBelow = place.bottom + box.offsetHeight + 8 < window.innerHeight;
    box.style.insetBlockStart = fitsBelow
      ? `${place.bottom + 2}px`
      : `${Math.max(8, place.top - box.offsetHeight - 2)}px`;
  }, [anchor, isOpen]);
  return (
    <div
      aria-label={`Existing and new: ${props.noun}`}
      className={styles.list}
      id={props.id}
      popover="manual"
      ref={list}
      role="listbox"
    >
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the input that owns the list
        <div
          aria-disabled={suggestion.kind === 'choose' && suggestion.isTaken}
          aria-selected={index === props.highlighted}
          className={styles.suggestion}
          id={`${props.id}-${index}`}
          key={suggestion.kind === 'create' ? 'create' : suggestion.definition.id}
          onClick={() => props.onTake(suggestion)}
          onMouseDown={(event) => event.preventDefault()}
          role="option"
          tabIndex={-1}
        >
          <SuggestionText noun={props.noun} suggestion={suggestion} takenText={takenText} />
        </div>
      ))}
      {props.problem && (
        <div className={styles.problem} role="presentation">
          Names could not be read: {props.problem}
        </div>
      )}
    </div>
  );
}

interface SuggestionTextProps {
  readonly suggestion: Suggestion;
  readonly noun: string;
  readonly takenText: string;
}

function SuggestionText({ suggestion, noun, takenText }: SuggestionTextProps) {
  if (suggestion.kind === 'create')
    return (
      <>
        Create the {noun} <strong>“{suggestion.name}”</strong>
      </>
    );
  const { name, group } = suggestion.definition;
  const aside = suggestion.isTaken ? takenText : group;
  return (
    <>
      {name} {aside && <span className={styles.aside}>{aside}</span>}
    </>
  );
}
