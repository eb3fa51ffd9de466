import { previewExchangePath } from '../../../../paths';
import styles from '../preview.module.css';
import { OpenLink } from './open-link.client';

export const dynamic = 'force-dynamic';

/** Where links lead. What opens them is behind the `#`, so it has to be handed over by the browser. */
export default function SharedPreviewEntry() {
  return (
    <main className={styles.message}>
      <h1>Preview</h1>
      <OpenLink exchangePath={previewExchangePath} />
      <noscript>
        <p>This page needs JavaScript to open the preview.</p>
      </noscript>
    </main>
  );
}
