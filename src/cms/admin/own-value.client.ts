'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * A field's value that answers at once. The form takes its time to hand back what it was given: an input drawn from
 * that alone throws the caret to the end of the text. What comes back is adopted only when it is not our own echo.
 */
export function useOwnValue<Value>(
  stored: Value,
  store: (value: Value) => void,
): readonly [Value, (value: Value) => void] {
  const [own, setOwn] = useState(stored);
  const sent = useRef<readonly string[]>([]);
  const text = JSON.stringify(stored);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its text says whether it is another value
  useEffect(() => {
    const echo = sent.current.lastIndexOf(text);
    if (echo === -1) setOwn(stored);
    sent.current = sent.current.slice(echo + 1);
  }, [text]);
  const change = (value: Value) => {
    sent.current = [...sent.current, JSON.stringify(value)];
    setOwn(value);
    store(value);
  };
  return [own, change];
}
