import { expect, test } from 'vitest';
import { parseBackupOptions, parseRestoreOptions, parseVerifyOptions } from '../../../src/cli/backup/options';
import { UsageError } from '../../../src/cli/interchange/options';

test('nothing is replaced unless that is asked for', () => {
  expect(parseRestoreOptions(['/a']).overwrite).toBe(false);
  expect(parseRestoreOptions(['/a', '--overwrite'])).toEqual({ from: '/a', overwrite: true });
});

test('pictures belong to a backup unless they are kept elsewhere', () => {
  expect(parseBackupOptions(['--to', '/a'])).toEqual({ to: '/a', withMedia: true });
  expect(parseBackupOptions(['--without-media'])).toEqual({ to: undefined, withMedia: false });
});

test.for([['/a'], ['--to'], ['--to', ''], ['--overwrite']])('backup %j is a misuse', (given) => {
  expect(() => parseBackupOptions(given)).toThrow(UsageError);
});

test.for([[], ['/a', '/b'], ['/a', '--force'], ['']])('restore and verify %j are misuses', (given) => {
  expect(() => parseRestoreOptions(given)).toThrow(UsageError);
  expect(() => parseVerifyOptions(given)).toThrow(UsageError);
});
