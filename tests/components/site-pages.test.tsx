import { expect, test } from 'vitest';
import { ErrorPage } from '../../src/components/site/error-page';
import { HomePage } from '../../src/components/site/home-page';
import { NotFoundPage } from '../../src/components/site/not-found-page';
import { SiteLayout } from '../../src/components/site/site-layout';
import { SitePageView } from '../../src/components/site/site-page-view';
import { aSummary } from '../builders/comparison';
import { markupOf, wordsOf } from '../builders/rendered';
import { aText } from '../builders/rich-text';
import { aHome, aSite, aSitePage, aTopicCount } from '../builders/site';

test('the first link skips to the content, which takes the focus', () => {
  const markup = markupOf(<SiteLayout site={aSite()}>Body</SiteLayout>);
  expect(markup).toMatch(/^<div><a href="#main">Skip to content<\/a>/);
  expect(markup).toContain('<main id="main" tabindex="-1">Body</main>');
});

test('navigation and footer show the site’s own links', () => {
  const site = aSite({
    navigation: [{ label: 'About', href: '/about' }],
    footer: { text: 'No advertising.', links: [{ label: 'Disclosure', href: '/disclosure' }] },
    publisher: { name: 'Press', url: 'https://example.org', email: 'ada@example.org' },
  });
  const markup = markupOf(<SiteLayout site={site}>Body</SiteLayout>);
  expect(markup).toContain(
    '<nav aria-label="Main"><ul><li dir="auto"><a href="/about">About</a></li></ul></nav>',
  );
  expect(markup).toContain('<a href="/disclosure">Disclosure</a>');
  expect(markup).toContain('<a href="https://example.org" rel="external">Press</a>');
  expect(markup).toContain('<a href="mailto:ada@example.org">ada@example.org</a>');
});

test('a navigation entry with an unsafe address is not a link', () => {
  const site = aSite({ navigation: [{ label: 'Bad', href: 'javascript:alert(1)' }] });
  const markup = markupOf(<SiteLayout site={site}>Body</SiteLayout>);
  expect(markup).not.toContain('javascript:');
  expect(markup).toContain('<span>Bad</span>');
});

test('without a database not-found and error pages still link home', () => {
  for (const page of [<NotFoundPage key="a" site={null} />, <ErrorPage key="b" site={null} />]) {
    expect(markupOf(page)).toContain('<header><a href="/">');
    expect(markupOf(page)).not.toContain('<footer');
  }
});

test('an empty site has a front page with its name', () => {
  const words = wordsOf(<HomePage home={aHome()} />);
  expect(words).toContain('The first comparison is being written.');
  expect(words).not.toContain('By topic');
  expect(words).not.toContain('See all');
});

test('the front page shows the latest, and a way to the rest and to the topics', () => {
  const home = aHome({ latest: [aSummary()], total: 12, topics: [aTopicCount({ comparisons: 7 })] });
  const markup = markupOf(<HomePage home={home} />);
  expect(markup).toContain('<a href="/compare/nodejs-vs-python">Node.js vs Python</a>');
  expect(markup).toContain('<a href="/compare">See all 12 comparisons</a>');
  expect(markup).toContain('<a href="/topics/backend"><bdi>Backend</bdi> <span>7</span></a>');
  expect(markup).not.toContain('aria-current');
});

test('a standing page shows title, body and its last change', () => {
  const page = aSitePage({ body: aText('Who we are.') });
  expect(wordsOf(<SitePageView site={aSite()} page={page} />)).toContain(
    'About Who we are. Updated 1 February 2025',
  );
});
