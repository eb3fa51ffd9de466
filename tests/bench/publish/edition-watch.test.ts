import { expect, test } from 'vitest';
import type { Answer } from '../../../bench/connection';
import { readEdition, titleOfEdition } from '../../../bench/publish/edition';
import { EditionWatch } from '../../../bench/publish/edition-watch';

const shows = (edition: number): Answer => ({
  status: 200,
  headers: {},
  body: titleOfEdition('A title', edition),
  raw: Buffer.alloc(0),
  bytes: 0,
});

/** Answers in the given order; a promise among them is one that is still on its way. */
function answering(...answers: readonly (Answer | Promise<Answer>)[]) {
  const left = [...answers];
  return { ask: async () => left.shift() ?? shows(0) };
}

test('a title says which edition it is, and one without says zero', () => {
  expect(readEdition(`<h1>${titleOfEdition('A vs B', 17)}</h1>`)).toBe(17);
  expect(readEdition('<h1>A vs B</h1>')).toBe(0);
});

test('an older edition after a newer one is counted, address by address', async () => {
  const watch = new EditionWatch();
  const connection = answering(shows(2), shows(1), shows(1));
  await watch.look(connection, '/a');
  await watch.look(connection, '/a');
  await watch.look(connection, '/b');
  expect(watch.staleAfterFresh).toBe(1);
});

test('an answer asked for before the newer one was seen may be older', async () => {
  const watch = new EditionWatch();
  let arrive: (answer: Answer) => void = () => undefined;
  const slow = new Promise<Answer>((resolve) => {
    arrive = resolve;
  });
  const first = watch.look(answering(slow), '/a');
  await watch.look(answering(shows(2)), '/a');
  arrive(shows(1));
  expect(await first).toBe(1);
  expect(watch.staleAfterFresh).toBe(0);
});

test('an answer other than 200 and a broken connection are errors', async () => {
  const watch = new EditionWatch();
  await watch.look(answering({ ...shows(1), status: 503 }), '/a');
  await watch.look(answering(Promise.reject(new Error('socket hang up'))), '/a');
  expect(Object.fromEntries(watch.errors)).toEqual({ '503 /a': 1, 'socket hang up /a': 1 });
});
