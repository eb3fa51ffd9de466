import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseContent } from '../../../src/cli/sample/parse-content';
import { sampleSchemas } from '../../../src/cli/sample/sample-schema';

const scenarios = z.array(z.object({ name: z.string() }));

test('a problem in a list names the file, the entry counted from one, and the field', () => {
  const content = [{ name: 'Small site' }, { name: 7 }];
  expect(() => parseContent(scenarios, content, 'scenarios.json')).toThrow(
    /^scenarios\.json, entry 2, name: /,
  );
});

test('a problem in a single document names the file and the path to the field', () => {
  const site = z.object({ footer: z.object({ text: z.string() }) });
  expect(() => parseContent(site, { footer: {} }, 'site.json')).toThrow(/^site\.json, footer\.text: /);
});

test('every problem of a file is reported at once', () => {
  const content = [{ name: 1 }, { name: 2 }];
  expect(() => parseContent(scenarios, content, 'scenarios.json')).toThrow(
    /entry 1, name: .+\n.+entry 2, name: /,
  );
});

test('a misspelt field is refused', () => {
  const topic = { name: 'Databases', slug: 'databases', description: 'Data', descripton: 'Data' };
  expect(() => parseContent(sampleSchemas.topics, [topic], 'topics.json')).toThrow(/descripton/);
});

test('prose inside a larger document has no headings', () => {
  const faq = { key: 'a', question: 'Why?', answer: 'Because.\n\n## Really' };
  expect(() => parseContent(sampleSchemas.faqs, [faq], 'faqs.json')).toThrow(
    /entry 1, answer: may not have headings/,
  );
});
