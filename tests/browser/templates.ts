/** One address for each kind of document a reader can get, with the status it comes with. */
export const templates = [
  ['/', 200],
  ['/compare', 200],
  ['/compare/nodejs-vs-python-backend', 200],
  ['/compare/graphql-vs-rest-apis', 200],
  ['/compare/postgresql-vs-mysql-vs-sqlite-web-application', 200],
  ['/compare/http-1-1-vs-http-2-vs-http-3', 200],
  ['/topics/backend-development', 200],
  ['/options/nodejs', 200],
  ['/criteria/type-safety', 200],
  ['/scenarios/rest-api-for-a-saas-product', 200],
  ['/about', 200],
  ['/methodology', 200],
  ['/disclosure', 200],
  ['/contact', 200],
  ['/contact/sent', 200],
  ['/nothing/is/here', 404],
  ['/compare/nobody-vs-nothing', 404],
  ['/options/nobody', 404],
  ['/options/nodejs/page/2', 404],
] as const;

export const nodejsVsPython = '/compare/nodejs-vs-python-backend';
