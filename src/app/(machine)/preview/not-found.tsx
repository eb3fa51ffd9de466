import styles from './preview.module.css';

export default function NoPreview() {
  return (
    <main className={styles.message}>
      <h1>There is nothing to preview here</h1>
      <p>
        The link has expired or was revoked, or it was opened in another browser: then open the whole link
        again, as you were given it. People with an account find the preview beside the document.
      </p>
    </main>
  );
}
