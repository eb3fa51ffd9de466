import { expect, test } from 'vitest';
import { parseMarkdownTable } from '../../../src/domain/paste/parse-markdown-table';
import { parsePastedText } from '../../../src/domain/paste/parse-pasted-text';

const cellsOf = (text: string) => parsePastedText(text).lines.map(({ cells }) => cells);

test('cells of a spreadsheet stand between tabs, one line for each row', () => {
  expect(cellsOf('\tNode.js\tPython\nSpeed\tFast\tSlow\r\nTypes\tyes\tno\n')).toEqual([
    ['', 'Node.js', 'Python'],
    ['Speed', 'Fast', 'Slow'],
    ['Types', 'yes', 'no'],
  ]);
});

test('a quoted cell holds tabs, line breaks and quotation marks', () => {
  expect(cellsOf('Speed\t"Fast,\n""very""\tfast"\tSlow\nTypes\t"a"\tb')).toEqual([
    ['Speed', 'Fast,\n"very"\tfast', 'Slow'],
    ['Types', 'a', 'b'],
  ]);
});

test('a quotation mark that is never closed, or closed inside the text, is a character', () => {
  expect(cellsOf('Screen\t"27 inches\t30')).toEqual([['Screen', '"27 inches', '30']]);
  expect(cellsOf('Motto\t"Move" fast\tSlow')).toEqual([['Motto', '"Move" fast', 'Slow']]);
});

test('empty lines and empty columns at the right are dropped, and short lines are filled up', () => {
  expect(cellsOf('a\tb\t\t\n\n\t\t\nc\n')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ]);
});

test('nothing gives no lines', () => {
  expect(cellsOf('')).toEqual([]);
  expect(cellsOf(' \t \n')).toEqual([]);
});

test('a Markdown table has a header, and its line of dashes is not part of it', () => {
  const grid = parsePastedText('| | Node.js | Python |\n|:---|:---:|---:|\n| Speed | Fast | Slow |\n');
  expect(grid.hasHeader).toBe(true);
  expect(grid.lines.map(({ cells }) => cells)).toEqual([
    ['', 'Node.js', 'Python'],
    ['Speed', 'Fast', 'Slow'],
  ]);
});

test('a Markdown table needs no pipes at its edges, and ends where the pipes end', () => {
  const text = 'Here it is:\n\nFeature | A | B\n--- | --- | ---\nSpeed | 1 | 2\n\nThat was | it';
  expect(cellsOf(text)).toEqual([
    ['Feature', 'A', 'B'],
    ['Speed', '1', '2'],
  ]);
});

test('an escaped pipe is a pipe of the text', () => {
  expect(cellsOf('| C | A |\n|---|---|\n| Unions | `a \\| b` |')[1]).toEqual(['Unions', 'a | b']);
});

test('emphasis, links and line breaks of Markdown become plain text', () => {
  const text = '| C | A |\n|---|---|\n| **Bold** x | [npm](https://npmjs.com)<br>`code` *it* 2*3*4 a_b_c |';
  expect(cellsOf(text)[1]).toEqual(['Bold x', 'npm\ncode it 2*3*4 a_b_c']);
});

test('a bold first cell alone in its line is the name of a group', () => {
  const grid = parsePastedText('| C | A |\n|---|---|\n| **Performance** | |\n| Speed | 1 |\n| Size | |');
  expect(grid.lines.map(({ isHeading }) => isHeading)).toEqual([false, true, false, false]);
  expect(grid.lines[1]?.cells).toEqual(['Performance', '']);
});

test('surplus cells of a Markdown line are left out', () => {
  expect(cellsOf('| C | A |\n|---|---|\n| x | 1 | 2 | 3 |')[1]).toEqual(['x', '1']);
});

test('text with pipes but without a line of dashes is no Markdown table', () => {
  expect(parseMarkdownTable('a | b\nc | d')).toBeNull();
  expect(parseMarkdownTable('---|---\na | b')).toBeNull();
  expect(cellsOf('a | b\nc | d')).toEqual([['a | b'], ['c | d']]);
});

test('ten thousand lines are read, an open quotation mark in each of them included', () => {
  const text = Array.from({ length: 10_000 }, (_, line) => `"${line}\ta`).join('\n');
  expect(parsePastedText(text).lines).toHaveLength(10_000);
}, 5000);
