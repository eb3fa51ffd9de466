import { enhancementPath } from '../../paths';

/** The contract for people to read and try. All of it comes from this site; without a script it says where to look. */
export function referencePage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>API reference · Verdict</title>
<link rel="icon" type="image/svg+xml" href="/favicon.svg">
<script type="module" src="${enhancementPath('api-reference')}"></script>
</head>
<body>
<main id="reference">
<h1>API reference</h1>
<p>This page needs JavaScript. Without it, read the contract itself: <a href="/api/openapi.json">openapi.json</a>.</p>
</main>
</body>
</html>
`;
}
