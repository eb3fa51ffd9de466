import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { EstimateGuesses } from '../../../../domain/password';

let estimator: ZxcvbnFactory | undefined;

/** Knows the 49,000 most common passwords, what they are turned into, and walks across a keyboard. */
export const estimateGuesses: EstimateGuesses = (password, words) => {
  // Unpacking the list takes a moment: whoever never changes a password does not wait for it.
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return estimator.check(password, [...words]).guesses;
};
