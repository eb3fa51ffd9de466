'use client';

import { useDocumentInfo, useForm, useFormFields, useFormProcessing } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { EditorStore } from './editor-store';
import { goToRefused } from './grid/go-to';
import { beginHistory } from './model/history';
import { readProblems, withoutChanged } from './model/problems';
import { readTable } from './model/read-table';
import { isSame, reconcile } from './model/reconcile';
import type { Table } from './model/table';
import { writeTable } from './model/write-table';
import { OutdatedValues } from './outdated-values';

const pauseBeforeSending = 900;
const longestWait = 20_000;

/**
 * Keeps the form and the table the same. While somebody types, only the table changes; the form, which asks the server
 * about each of its changes, is told when they pause, leave the table or save.
 */
export function useFormLink(store: EditorStore): Send {
  const form = useForm();
  const fields = useFormFields(([state]) => state);
  const isProcessing = useFormProcessing();
  const link = useRef<Link | null>(null);
  link.current ??= { synced: store.get().history.table, outdated: new OutdatedValues(), form };
  const current = link.current;

  const send: Send = (how) => {
    const { table } = store.get().history;
    if (isProcessing || isSame(table, current.synced)) return;
    const change = writeTable(form.getFields(), current.synced, table);
    current.outdated.remember(current.synced, table);
    store.set({ problems: withoutChanged(store.get().problems, current.synced, table) });
    current.synced = table;
    if (!change) return;
    const dispatch = () => {
      form.dispatchFields(change);
      form.setModified(true);
    };
    if (how === 'now') flushSync(dispatch);
    else dispatch();
  };
  const latestSend = useRef(send);
  latestSend.current = send;

  const { unpublishedVersionCount } = useDocumentInfo();
  const wasAhead = useRef(unpublishedVersionCount > 0);
  useEffect(() => {
    // Published, or gone back to what is: what the form holds next is meant, even where it was there before.
    if (wasAhead.current && unpublishedVersionCount === 0) current.outdated = new OutdatedValues();
    wasAhead.current = unpublishedVersionCount > 0;
  }, [unpublishedVersionCount, current]);

  useEffect(() => {
    const isReset = current.form !== form;
    current.form = form;
    const held = readTable(fields);
    if (isSame(held, current.synced)) return;
    const { history } = store.get();
    const own = isReset
      ? held
      : reconcile({ base: current.synced, form: held, own: history.table, outdated: current.outdated });
    current.synced = held;
    if (isReset) store.set({ history: beginHistory(held) });
    else if (!isSame(own, history.table)) store.set({ history: { ...history, table: own, mergeKey: null } });
    // What the form lost is handed to it again.
    else latestSend.current('soon');
  }, [fields, form, store, current]);

  useEffect(() => {
    const found = readProblems(fields, current.synced);
    const { problems } = store.get();
    const isNews = Object.entries(found).some(([place, message]) => problems[place] !== message);
    if (isNews) store.set({ problems: { ...problems, ...found } });
  }, [fields, store, current]);

  const wasProcessing = useRef(false);
  useEffect(() => {
    const isAnswered = wasProcessing.current && !isProcessing;
    wasProcessing.current = isProcessing;
    if (isProcessing) return;
    // Everything was judged anew; what is refused this time follows.
    store.set({ problems: readProblems(form.getFields(), current.synced) });
    if (isAnswered) goToRefused(store);
    latestSend.current('soon');
  }, [isProcessing, store, form, current]);

  useEffect(() => keepSending(store, () => latestSend.current('soon')), [store]);
  return useRef<Send>((how) => latestSend.current(how)).current;
}

/** `now`: the form has it when this returns. `soon`: when the browser is done with what it is doing. */
export type Send = (how: 'now' | 'soon') => void;

interface Link {
  synced: Table;
  outdated: OutdatedValues;
  form: ReturnType<typeof useForm>;
}

/** After a pause, and now and then when there is none: telling the form takes longer than a letter may. */
function keepSending(store: EditorStore, send: () => void): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let { table } = store.get().history;
  const sendNow = () => {
    waitingSince = null;
    send();
  };
  const unsubscribe = store.subscribe(() => {
    const next = store.get().history.table;
    if (next === table) return;
    table = next;
    waitingSince ??= Date.now();
    clearTimeout(pause);
    pause = setTimeout(
      sendNow,
      Math.max(0, Math.min(pauseBeforeSending, waitingSince + longestWait - Date.now())),
    );
  });
  return () => {
    clearTimeout(pause);
    unsubscribe();
  };
}
