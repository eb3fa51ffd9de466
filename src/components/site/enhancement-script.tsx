import Head from 'next/head';
import { enhancementPath } from '../../paths';

/** Asks for a script of src/enhancements. A module waits until the page is there, and never holds it up. */
export function EnhancementScript({ name }: { readonly name: Parameters<typeof enhancementPath>[0] }) {
  return (
    <Head>
      <script type="module" src={enhancementPath(name)} key={`enhancement ${name}`} />
    </Head>
  );
}
