import swaggerStyles from 'swagger-ui-dist/swagger-ui.css';
import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle';
import ownStyles from './api-reference/api-reference.css';

// A strict policy refuses style elements; sheets made by a script that it admits are no such thing.
document.adoptedStyleSheets = [swaggerStyles, ownStyles].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const followTheme = () => document.documentElement.classList.toggle('dark-mode', prefersDark.matches);
followTheme();
prefersDark.addEventListener('change', followTheme);

SwaggerUI({
  dom_id: '#reference',
  url: '/api/openapi.json',
  // Nothing is sent to other hosts.
  validatorUrl: null,
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
});
