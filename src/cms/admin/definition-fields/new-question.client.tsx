'use client';

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { type Definitions, findByName, messageOf } from '../table-editor/definitions.client';
import styles from './definition-fields.module.css';
import { DefinitionInput } from './definition-input.client';

interface NewQuestionProps {
  readonly chosen: readonly number[];
  readonly definitions: Definitions;
  readonly onAdd: (id: number) => void;
}

/** A question that exists is added at once; a new one needs its answer first. */
export function NewQuestion({ chosen, definitions, onAdd }: NewQuestionProps) {
  const id = useId();
  const question = useRef<HTMLInputElement>(null);
  const answerBox = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState('');
  const [note, setNote] = useState({ text: '', isProblem: false });
  const [isBusy, setIsBusy] = useState(false);
  // Others may be moved or removed while a new one is on its way.
  const latestAdd = useRef(onAdd);
  latestAdd.current = onAdd;
  const refuse = (text: string) => setNote({ text, isProblem: true });
  const added = (definition: { readonly id: number; readonly name: string }) => {
    latestAdd.current(definition.id);
    setTyped('');
    setAnswer('');
    setNote({ text: `Added: “${definition.name}”`, isProblem: false });
    question.current?.focus();
  };
  const add = () => {
    const name = typed.trim();
    const existing = findByName(definitions.list, name);
    if (name === '') return refuse('Type the question first.');
    if (existing && chosen.includes(existing.id))
      return refuse('This question is in the comparison already.');
    if (existing && answer.trim() === '') return added(existing);
    if (answer.trim() === '') {
      answerBox.current?.focus();
      return refuse('Write its answer, too.');
    }
    setIsBusy(true);
    definitions
      .createMissing([{ name, answer: answer.trim() }])
      .then(
        ([definition]) => definition && added(definition),
        (error: unknown) => refuse(`Nothing was added: ${messageOf(error)}`),
      )
      .finally(() => setIsBusy(false));
  };
  const pressInAnswer = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.card}>
      <label className={styles.label} htmlFor={`${id}-question`}>
        Question
      </label>
      <DefinitionInput
        control={question}
        definitions={definitions}
        id={`${id}-question`}
        isReadOnly={isBusy}
        noun="question"
        onChoose={added}
        onCreate={() => answerBox.current?.focus()}
        onType={setTyped}
        placeholder="Type a question, or choose one that is answered already"
        taken={new Set(chosen)}
        takesOnTab={false}
        takenText="in this comparison already"
        typed={typed}
      />
      <label className={styles.label} htmlFor={`${id}-answer`}>
        Answer
      </label>
      <textarea
        className={styles.input}
        id={`${id}-answer`}
        maxLength={10_000}
        onChange={(event) => setAnswer(event.target.value)}
        onKeyDown={pressInAnswer}
        placeholder="Two or three sentences. Links and lists can be added afterwards, with Edit."
        readOnly={isBusy}
        ref={answerBox}
        rows={3}
        value={answer}
      />
      <div className={styles.line}>
        <button className={styles.primary} disabled={isBusy} onClick={add} type="button">
          Add the question
        </button>
        <span aria-live="polite" className={note.isProblem ? styles.problem : styles.note}>
          {note.text || (typed || answer ? 'Not added yet. Ctrl+Enter in the answer adds it, too.' : '')}
        </span>
      </div>
    </div>
  );
}
