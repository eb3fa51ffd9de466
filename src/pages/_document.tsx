import { Head, Html, Main, NextScript } from 'next/document';
import { speculationRules } from '../components/site/speculation-rules';

export default function Document() {
  return (
    <Html lang="en">
      <Head />
      <body>
        <Main />
        <NextScript />
        <script
          type="speculationrules"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, which React would escape
          dangerouslySetInnerHTML={{ __html: speculationRules }}
        />
      </body>
    </Html>
  );
}
