'use client';

import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from 'react';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue' | 'ref'> {
  readonly text: string;
  readonly ref?: RefObject<HTMLTextAreaElement | null>;
}

/**
 * A `textarea` that shows `text`, which React does not know of. With each letter it would write the text of a controlled
 * one into its default value, which is its content in the document. The panel's style sheets ask with `:has(…:empty)`
 * about content: the browser would find out the style of every element of the page anew, the largest cost of a letter.
 */
export function TextArea({ text, ref, ...props }: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const control = ref ?? own;
  useLayoutEffect(() => {
    if (control.current && control.current.value !== text) control.current.value = text;
  });
  return <textarea {...props} ref={control} />;
}
