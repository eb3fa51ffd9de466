'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Definition, Definitions } from '../definitions.client';
import styles from '../grid/grid.module.css';
import { useCellFocus } from '../grid/use-cell-focus.client';
import type { Chosen } from '../name-definition';
import { useEditor } from '../use-editor.client';
import { type Suggestion, suggest } from './suggest';
import { SuggestionList } from './suggestion-list.client';

interface NamePickerProps {
  readonly label: string;
  /** What a definition is called in a sentence: "criterion". */
  readonly noun: string;
  readonly definitions: Definitions;
  readonly taken: ReadonlySet<number>;
  readonly name: string;
  readonly placeholder: string;
  readonly onChoose: (chosen: Chosen, key: 'Enter' | 'Tab' | 'click') => void;
}

/** Type a name: what is defined already is offered, and Enter creates what is not. */
export function NamePicker({ definitions, taken, onChoose, ...props }: NamePickerProps) {
  const { store, isReadOnly } = useEditor();
  const id = useId();
  const control = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [highlighted, setHighlighted] = useState(0);
  useCellFocus(control);
  const suggestions = typed === null ? [] : suggest(definitions.list, typed, taken);
  const type = (text: string) => {
    if (typed === null) definitions.refresh();
    setTyped(text);
    setHighlighted(0);
  };
  const take = (suggestion: Suggestion, key: 'Enter' | 'Tab' | 'click') => {
    if (suggestion.kind === 'choose' && suggestion.isTaken) return refuseTaken(suggestion.definition);
    setTyped(null);
    if (suggestion.kind === 'create') onChoose({ id: null, name: suggestion.name }, key);
    else onChoose(suggestion.definition, key);
  };
  const refuseTaken = ({ name }: Definition) =>
    store.set({ notice: { text: `“${name}” is in the table already.`, canUndo: false } });
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = suggestions[highlighted];
    if (!chosen || event.nativeEvent.isComposing) return;
    if (step !== 0 && !event.altKey) {
      setHighlighted((highlighted + step + suggestions.length) % suggestions.length);
    } else if (isInText(event.key)) {
      // The caret moves, not the active place.
      event.stopPropagation();
      return;
    } else if (event.key === 'Escape') setTyped(null);
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) take(chosen, event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        aria-activedescendant={suggestions.length > 0 ? `${id}-${highlighted}` : undefined}
        aria-autocomplete="list"
        aria-controls={id}
        aria-expanded={suggestions.length > 0}
        aria-label={props.label}
        autoComplete="off"
        className={styles.picker}
        maxLength={300}
        onBlur={() => suggestions.length > 0 && warnOfUnchosen(store, typed)}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        placeholder={props.placeholder}
        readOnly={isReadOnly}
        ref={control}
        role="combobox"
        value={typed ?? props.name}
      />
      <SuggestionList
        anchor={control}
        highlighted={highlighted}
        id={id}
        noun={props.noun}
        onTake={(suggestion) => take(suggestion, 'click')}
        problem={definitions.problem}
        suggestions={suggestions}
      />
    </>
  );
}

function isInText(key: string): boolean {
  return key === 'ArrowLeft' || key === 'ArrowRight';
}

function warnOfUnchosen(store: ReturnType<typeof useEditor>['store'], typed: string | null): void {
  const text = `“${typed}” was not added. Press Enter after a name to add it.`;
  store.set({ notice: { text, canUndo: false } });
}
