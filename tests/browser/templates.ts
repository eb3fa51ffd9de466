/** One address for each kind of document a reader can get, with the status it comes with. */
export const templates = [
  ['/', 200],
  ['/compare', 200],
  ['/compare/nodejs-vs-python-backend', 200],
  ['/compare/graphql-vs-rest-apis', 200],
  ['/compare/postgresql-vs-mysql-vs-sqlite-web-application', 200],
  ['/compare/http-1-1-vs-http-2-vs-http-3', 200],
  ['/topics/backend-development', 200],
  ['/about', 200],
  ['/methodology', 200],
  ['/disclosure', 200],
  ['/contact', 200],
  ['/contact/sent', 200],
  ['/nothing/is/here', 404],
  ['/compare/nobody-vs-nothing', 404],
] as const;

export const nodejsVsPython = '/compare/nodejs-vs-python-backend';
