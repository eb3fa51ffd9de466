'use client';

import styles from './interchange.module.css';
import type { Report } from './send-file.client';

const mostShown = 100;

/** What is wrong with a file, by line and field; or what importing it would change, field by field. */
export function ImportPreview({ report }: { readonly report: Report }) {
  return report.problems.length > 0 ? <Problems problems={report.problems} /> : <Changes report={report} />;
}

function Problems({ problems }: Pick<Report, 'problems'>) {
  const shown = problems.slice(0, mostShown);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Field</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, column, field, message }) => (
            <tr key={`${line} ${column} ${field} ${message}`}>
              <td className={styles.place}>
                {line}, {column}
              </td>
              <td>{field || 'the file'}</td>
              <td className={styles.wide}>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More left={problems.length - shown.length} />
    </div>
  );
}

function Changes({ report: { documents } }: { readonly report: Report }) {
  const touched = documents.filter(({ action }) => action !== 'unchanged');
  const shown = touched.slice(0, mostShown);
  return (
    <>
      <ul className={styles.documents}>
        {shown.map((document) => (
          <li key={`${document.collection} ${document.name}`}>
            <Change document={document} />
          </li>
        ))}
      </ul>
      <More left={touched.length - shown.length} />
    </>
  );
}

function Change({
  document: { collection, name, action, differences },
}: {
  document: Report['documents'][number];
}) {
  const heading = (
    <>
      <span className={styles.action}>{action === 'new' ? 'New' : 'Changed'}</span> {singular[collection]} “
      {name}”
    </>
  );
  if (differences.length === 0) return heading;
  return (
    <details open>
      <summary>{heading}</summary>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Now</th>
              <th scope="col">After the import</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, before, after }) => (
              <tr key={field}>
                <th className={styles.wide} scope="row">
                  {field}
                </th>
                <td className={styles.labelled} data-label="Now">
                  {before || <em>empty</em>}
                </td>
                <td className={styles.labelled} data-label="After">
                  {after || <em>empty</em>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function More({ left }: { readonly left: number }) {
  return left > 0 ? <p>… and {left.toLocaleString('en')} more</p> : null;
}

const singular: Record<string, string> = {
  comparisons: 'comparison',
  options: 'option',
  criteria: 'criterion',
  scenarios: 'scenario',
  faqs: 'question',
  topics: 'topic',
};

/** "3 new, 1 changed, 0 unchanged". */
export function countActions({ documents }: Report): string {
  return (['new', 'changed', 'unchanged'] as const)
    .map((action) => `${documents.filter((document) => document.action === action).length} ${action}`)
    .join(', ');
}
