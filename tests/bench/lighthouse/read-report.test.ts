import { expect, test } from 'vitest';
import { type LighthouseReport, readReport } from '../../../bench/lighthouse/read-report';
import { anAudit, aReport } from './reports';

function readBestPractices(report: LighthouseReport) {
  return readReport(report).scores.find(({ category }) => category === 'best-practices');
}

test('an audit costs its share of what counts, the most expensive first', () => {
  const report = aReport({
    score: 0.55,
    audits: [
      anAudit({ id: 'half', score: 0.5, scoreDisplayMode: 'numeric', displayValue: '2.5 s' }),
      anAudit({ id: 'failed', score: 0 }),
      anAudit({ id: 'passed', score: 1 }),
      anAudit({ id: 'worthless', score: 0 }),
      anAudit({ id: 'without-object', score: null, scoreDisplayMode: 'notApplicable' }),
    ],
    weights: { half: 1, failed: 4, passed: 5, worthless: 0, 'without-object': 10 },
  });
  expect(readBestPractices(report)).toEqual({
    category: 'best-practices',
    score: 55,
    losses: [
      { audit: 'failed', title: 'Title of failed', found: '', points: 40, places: [] },
      { audit: 'half', title: 'Title of half', found: '2.5 s', points: 5, places: [] },
    ],
  });
});

test('an audit that broke costs all it could have cost, and says why', () => {
  const report = aReport({
    score: null,
    audits: [
      anAudit({ id: 'broken', score: null, scoreDisplayMode: 'error', errorMessage: 'NO_LCP' }),
      anAudit({ id: 'passed', score: 1 }),
    ],
    weights: { broken: 1, passed: 3 },
  });
  expect(readBestPractices(report)).toMatchObject({
    score: 0,
    losses: [{ audit: 'broken', found: 'NO_LCP', points: 25 }],
  });
});

test('the first three places of an audit are told, whatever its columns', () => {
  const details: NonNullable<LighthouseReport['audits'][string]['details']> = {
    type: 'table',
    headings: [],
    items: [
      { node: { type: 'node', selector: 'main > p' } },
      { description: 'Failed to load resource', url: 'http://127.0.0.1/a' },
      { subItems: { type: 'subitems', items: [] } },
      { url: 'http://127.0.0.1/b' },
      { url: 'http://127.0.0.1/c' },
    ],
  };
  const report = aReport({
    score: 0,
    audits: [anAudit({ id: 'failed', score: 0, details })],
    weights: { failed: 1 },
  });
  expect(readBestPractices(report)?.losses.map(({ places }) => places)).toEqual([
    ['main > p', 'Failed to load resource', 'http://127.0.0.1/b'],
  ]);
});

test('times are read by their names', () => {
  const report = aReport({
    score: 1,
    audits: [
      anAudit({ id: 'first-contentful-paint', score: 1, scoreDisplayMode: 'numeric', numericValue: 812.5 }),
    ],
    weights: {},
  });
  expect(readReport(report).metrics['first-contentful-paint']).toBe(812.5);
});

test('a page that could not be loaded has no scores, and neither has a report without one of the categories', () => {
  const report = aReport({ score: 1, audits: [], weights: {} });
  const runtimeError = { code: 'FAILED_DOCUMENT_REQUEST', message: 'net::ERR_CONNECTION_REFUSED' };
  expect(() => readReport({ ...report, runtimeError })).toThrow(
    'http://127.0.0.1/contact: net::ERR_CONNECTION_REFUSED',
  );
  const { seo: _, ...categories } = report.categories;
  expect(() => readReport({ ...report, categories })).toThrow(
    'did not judge the seo of http://127.0.0.1/contact',
  );
});
