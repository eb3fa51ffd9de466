import { checkReferences } from './check-references';
import graphqlVsRest from './content/comparisons/graphql-vs-rest-apis.json';
import httpVersions from './content/comparisons/http-1-1-vs-http-2-vs-http-3.json';
import nodejsVsPython from './content/comparisons/nodejs-vs-python-backend.json';
import databases from './content/comparisons/postgresql-vs-mysql-vs-sqlite-web-application.json';
import criteria from './content/criteria.json';
import faqs from './content/faqs.json';
import options from './content/options.json';
import pages from './content/pages.json';
import scenarios from './content/scenarios.json';
import site from './content/site.json';
import topics from './content/topics.json';
import { parseContent } from './parse-content';
import { type Sample, sampleSchemas } from './sample-schema';

const comparisonFiles = [
  ['comparisons/nodejs-vs-python-backend.json', nodejsVsPython],
  ['comparisons/http-1-1-vs-http-2-vs-http-3.json', httpVersions],
  ['comparisons/graphql-vs-rest-apis.json', graphqlVsRest],
  ['comparisons/postgresql-vs-mysql-vs-sqlite-web-application.json', databases],
] as const;

/** Throws with every problem of a file at once, or with every reference that leads nowhere. */
export function readSample(): Sample {
  const sample: Sample = {
    topics: parseContent(sampleSchemas.topics, topics, 'topics.json'),
    options: parseContent(sampleSchemas.options, options, 'options.json'),
    criteria: parseContent(sampleSchemas.criteria, criteria, 'criteria.json'),
    scenarios: parseContent(sampleSchemas.scenarios, scenarios, 'scenarios.json'),
    faqs: parseContent(sampleSchemas.faqs, faqs, 'faqs.json'),
    pages: parseContent(sampleSchemas.pages, pages, 'pages.json'),
    site: parseContent(sampleSchemas.site, site, 'site.json'),
    comparisons: comparisonFiles.map(([file, content]) =>
      parseContent(sampleSchemas.comparison, content, file),
    ),
  };
  const dangling = checkReferences(sample);
  if (dangling.length > 0) throw new Error(dangling.join('\n'));
  return sample;
}
