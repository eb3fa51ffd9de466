import fc from 'fast-check';
import { words } from './words';

const textNode = fc.record({
  ...{ type: fc.constant('text'), version: fc.constant(1), detail: fc.constant(0) },
  ...{ mode: fc.constant('normal'), style: fc.constant(''), text: words, format: fc.nat(31) },
});
const frame = {
  direction: fc.constantFrom(null, 'ltr'),
  format: fc.constantFrom('', 'center'),
  indent: fc.nat(2),
  version: fc.constant(1),
};
const link = fc.record({
  ...frame,
  ...{ type: fc.constant('link'), version: fc.constant(3), id: fc.constant('64b0f0f0f0f0f0f0f0f0f0f0') },
  fields: fc.record({
    url: fc.constantFrom('https://example.org/a?b=c&d', '/about', 'mailto:a@example.org', '#part'),
    ...{ newTab: fc.boolean(), linkType: fc.constant('custom') },
  }),
  children: fc.array(textNode, { minLength: 1, maxLength: 2 }),
});
const inlines = fc.array(
  fc.oneof(textNode, link, fc.constantFrom({ type: 'linebreak', version: 1 }, { ...tab(), text: '\t' })),
  { maxLength: 4 },
);

function tab() {
  return { type: 'tab', version: 1, detail: 2, mode: 'normal', style: '', format: 0 };
}

const paragraph = fc.record({
  ...frame,
  ...{ type: fc.constant('paragraph'), textFormat: fc.constant(0), textStyle: fc.constant('') },
  children: inlines,
});
const list = fc.record({
  ...frame,
  ...{ type: fc.constant('list'), listType: fc.constantFrom('bullet', 'number') },
  ...{ start: fc.constant(1), tag: fc.constant('ul') },
  children: fc.array(
    fc.record({ ...frame, type: fc.constant('listitem'), value: fc.constant(1), children: inlines }),
    { minLength: 1, maxLength: 2 },
  ),
});
const heading = fc.record({
  ...frame,
  ...{ type: fc.constant('heading'), tag: fc.constantFrom('h2', 'h3', 'h4') },
  children: inlines,
});
const quote = fc.record({ ...frame, type: fc.constant('quote'), children: inlines });
const rule = fc.constant({ type: 'horizontalrule', version: 1 });
const upload = (filename: string) =>
  fc.constant({
    ...{ type: 'upload', version: 3, format: '', id: '64b0f0f0f0f0f0f0f0f0f0f1', fields: null },
    ...{ relationTo: 'media', value: { filename } },
  });

const proseOf = (...blocks: readonly fc.Arbitrary<object>[]) =>
  fc.record({
    root: fc.record({
      ...frame,
      type: fc.constant('root'),
      children: fc.array(fc.oneof(...blocks), { minLength: 1, maxLength: 3 }),
    }),
  });

/** A few sentences, as the editor stores them. */
export const shortProse = proseOf(paragraph, list);

export const fullProse = (picture: string) => proseOf(paragraph, list, heading, quote, rule, upload(picture));
