import { expect, test } from 'vitest';
import { ContactPage } from '../../src/components/site/contact-page';
import { markupOf, wordsOf } from '../builders/rendered';
import { aSite } from '../builders/site';

const values = { name: 'Ada', email: 'ada@', message: 'Which <one>?', comparison: 'a-vs-b' };
const page = (problems = {}, sent = false) => (
  <ContactPage site={aSite()} values={values} problems={problems} sent={sent} />
);

test('what was typed is kept', () => {
  const markup = markupOf(page({ email: 'Enter an address.' }));
  expect(markup).toMatch(/<input id="contact-name"[^>]* name="name" value="Ada"/);
  expect(markup).toMatch(/<textarea id="contact-message"[^>]*>Which &lt;one&gt;\?<\/textarea>/);
  expect(markup).toContain('<input type="hidden" name="comparison" value="a-vs-b"/>');
});

test('every field has a label and those about a person can be filled in by the browser', () => {
  const markup = markupOf(page());
  const fields = [...markup.matchAll(/<(?:input|textarea)[^>]* ?id="([^"]+)"/g)].map(([, id]) => id);
  expect(fields).toEqual(['contact-name', 'contact-email', 'contact-message', 'contact-website']);
  expect(fields.filter((id) => !markup.includes(`<label for="${id}">`))).toEqual([]);
  expect([...markup.matchAll(/autoComplete="([^"]+)"/g)].map(([, value]) => value)).toEqual([
    'name',
    'email',
    'off',
  ]);
});

test('a problem stands in the summary, linked to its field, and at the field', () => {
  const markup = markupOf(page({ email: 'Enter an address.' }));
  expect(markup).toContain('<li><a href="#contact-email">Enter an address.</a></li>');
  expect(markup).toMatch(
    /<input id="contact-email"[^>]* aria-invalid="true" aria-describedby="contact-email-problem"/,
  );
  expect(markup).toContain('<p id="contact-email-problem">Enter an address.</p>');
});

test('a field without a problem is not called invalid', () => {
  expect(markupOf(page({ email: 'Enter an address.' })).match(/aria-invalid/g)?.length).toBe(1);
});

test('a problem of the whole form stands in the summary', () => {
  expect(wordsOf(page({ form: 'Please try again in a minute.' }))).toContain(
    'Your message was not sent Please try again in a minute.',
  );
});

test('without problems there is no summary', () => {
  expect(markupOf(page())).not.toContain('role="alert"');
});

test('the trap for programs is out of the way of people', () => {
  expect(markupOf(page())).toContain(
    '<div aria-hidden="true"><label for="contact-website">Leave this field empty</label><input id="contact-website" type="text" tabindex="-1" autoComplete="off" name="website"/></div>',
  );
});

test('a sent message is thanked for and leads back to its comparison', () => {
  const markup = markupOf(page({}, true));
  expect(markup).toContain('<a href="/compare/a-vs-b">Back to the comparison</a>');
  expect(markup).not.toContain('<form');
});
