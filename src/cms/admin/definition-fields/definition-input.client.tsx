'use client';

import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import type { Definition, Definitions } from '../table-editor/definitions.client';
import { type Suggestion, suggest } from '../table-editor/picker/suggest';
import { SuggestionList } from '../table-editor/picker/suggestion-list.client';
import styles from './definition-fields.module.css';

interface DefinitionInputProps {
  readonly id: string;
  /** What a definition is called in a sentence: "scenario". */
  readonly noun: string;
  readonly definitions: Definitions;
  readonly taken: ReadonlySet<number>;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly onChoose: (definition: Definition) => void;
  /** A name that is new was taken, by Enter, Tab or a click on it. */
  readonly onCreate: (name: string) => void;
  /** Where Tab leads on to more about a new one, it must not take another that begins alike. */
  readonly takesOnTab: boolean;
  readonly onLeave?: () => void;
  readonly placeholder: string;
  readonly takenText: string;
  readonly isReadOnly: boolean;
  readonly describedBy?: string;
  readonly control?: RefObject<HTMLInputElement | null>;
}

const mostBrowsed = 50;

/** Type a name, or open the list with the arrow down: what is defined already is offered, and what is new can be. */
export function DefinitionInput({ definitions, taken, typed, ...props }: DefinitionInputProps) {
  const listId = useId();
  const own = useRef<HTMLInputElement>(null);
  const control = props.control ?? own;
  const [isOpen, setIsOpen] = useState(false);
  const [highlighted, setHighlighted] = useState(0);
  const suggestions = isOpen ? suggestFor(definitions.list, typed, taken) : [];
  const open = () => {
    if (!isOpen) definitions.refresh();
    setIsOpen(true);
    setHighlighted(0);
  };
  const take = (suggestion: Suggestion) => {
    if (suggestion.kind === 'choose' && suggestion.isTaken) return;
    setIsOpen(false);
    if (suggestion.kind === 'create') props.onCreate(suggestion.name);
    else props.onChoose(suggestion.definition);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // Enter would send the form that this stands in.
    if (event.key === 'Enter') event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = suggestions[highlighted];
    if (step === 1 && !isOpen) open();
    else if (step !== 0 && chosen)
      setHighlighted((highlighted + step + suggestions.length) % suggestions.length);
    else if (event.key === 'Escape' && isOpen) setIsOpen(false);
    else if (event.key === 'Enter' && chosen) take(chosen);
    else {
      // What is typed counts when one goes on; a list that was only looked at does not.
      const takes = props.takesOnTab && event.key === 'Tab' && !event.shiftKey && typed !== '';
      if (takes && chosen) take(chosen);
      // Whoever was led on already is not led on twice.
      if (document.activeElement !== control.current) event.preventDefault();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        aria-activedescendant={suggestions.length > 0 ? `${listId}-${highlighted}` : undefined}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-describedby={props.describedBy}
        aria-expanded={suggestions.length > 0}
        autoComplete="off"
        className={styles.input}
        id={props.id}
        maxLength={300}
        onBlur={() => {
          setIsOpen(false);
          props.onLeave?.();
        }}
        onChange={(event) => {
          open();
          props.onType(event.target.value);
        }}
        onClick={open}
        onKeyDown={press}
        placeholder={props.placeholder}
        readOnly={props.isReadOnly}
        ref={control}
        role="combobox"
        value={typed}
      />
      <SuggestionList
        anchor={control}
        highlighted={highlighted}
        id={listId}
        noun={props.noun}
        onTake={take}
        problem={definitions.problem}
        suggestions={props.isReadOnly ? [] : suggestions}
        takenText={props.takenText}
      />
    </>
  );
}

/** While nothing is typed, everything that can still be chosen. */
function suggestFor(
  list: readonly Definition[],
  typed: string,
  taken: ReadonlySet<number>,
): readonly Suggestion[] {
  if (typed.trim() !== '') return suggest(list, typed, taken);
  return list
    .filter(({ id }) => !taken.has(id))
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .slice(0, mostBrowsed)
    .map((definition) => ({ kind: 'choose' as const, definition, isTaken: false }));
}
