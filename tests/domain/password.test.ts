import { expect, test } from 'vitest';
import { findPasswordProblem, listKnownWords } from '../../src/domain/password';

const account = {
  name: 'Jane van Doe',
  email: 'jane.d@mail.example.org',
  siteWords: ['Verdict', 'compare.example.com', 'admin'],
};
const hard = () => 1e12;
const easy = () => 1e7;

test('twelve characters are enough, two hundred not too many, and a character counts once', () => {
  expect(findPasswordProblem('x'.repeat(11), account, hard)).toContain('12 characters or more');
  expect(findPasswordProblem('🦊'.repeat(11), account, hard)).toContain('12 characters or more');
  for (const length of [12, 64, 200])
    expect(findPasswordProblem('x'.repeat(length), account, hard)).toBeNull();
  expect(findPasswordProblem('x'.repeat(201), account, hard)).toContain('at most 200');
});

test('no kind of character is asked for', () => {
  for (const password of [
    'correct horse battery staple',
    'ONLYCAPITALSHERE',
    '583920174658',
    'çğışöü çğışöü',
  ])
    expect(findPasswordProblem(password, account, hard)).toBeNull();
});

test('what everybody knows of the account or the site is no password, however it is dressed', () => {
  for (const password of [
    'jane.d@mail.example.org',
    'JaneVanDoe!!2026',
    'doe-jane-verdict-1',
    'Admin@compare.example.com',
    '** verdict admin **',
    'jane.doe1234567',
  ])
    expect([password, findPasswordProblem(password, account, hard)]).toEqual([
      password,
      expect.stringContaining('little more than a name'),
    ]);
  expect(findPasswordProblem('jane likes cold porridge', account, hard)).toBeNull();
});

test('what is soon guessed is refused, and the guesser knows the account', () => {
  expect(findPasswordProblem('some password that is long', account, easy)).toContain('first that are tried');
  const told: (readonly string[])[] = [];
  findPasswordProblem('some password that is long', account, (_, words) => {
    told.push(words);
    return 1e9;
  });
  expect(told[0]).toContain('jane');
  expect(told[0]).toContain('verdict');
});

test('words of two letters hide in many passwords and are no hint', () => {
  const words = listKnownWords({ name: 'Al Bo', email: 'al@x.io', siteWords: [] });
  expect(words).toEqual(['alxio', 'albo']);
});
