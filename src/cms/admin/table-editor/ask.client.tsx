'use client';

import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import styles from './dialog.module.css';

interface Question {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly run: () => void;
}

const AskContext = createContext<(question: Question) => void>(() => undefined);

export function useAsk(): (question: Question) => void {
  return use(AskContext);
}

/** Asks before something goes that is not easily written again. */
export function AskProvider({ children }: { readonly children: ReactNode }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const ask = useCallback((asked: Question) => setQuestion(asked), []);
  useEffect(() => {
    if (question) dialog.current?.showModal();
  }, [question]);
  const close = () => dialog.current?.close();
  return (
    <AskContext value={ask}>
      {children}
      <dialog
        aria-labelledby="table-editor-question"
        className={styles.question}
        onClose={() => setQuestion(null)}
        ref={dialog}
      >
        <h2 className={styles.title} id="table-editor-question">
          {question?.title}
        </h2>
        <p>{question?.text}</p>
        <div className={styles.buttons}>
          <button
            className={styles.danger}
            onClick={() => {
              question?.run();
              close();
            }}
            type="button"
          >
            {question?.confirm}
          </button>
          <button className={styles.button} onClick={close} type="button">
            Keep it
          </button>
        </div>
      </dialog>
    </AskContext>
  );
}
