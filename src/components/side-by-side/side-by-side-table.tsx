import { listNames } from '../../domain/describe-outcome';
import type { FoundCell, SharedRow, SideBySide } from '../../domain/side-by-side';
import { comparisonPath, criterionPath, optionPath } from '../../paths';
import styles from '../comparison/comparison-table.module.css';
import { OutcomeMark } from '../comparison/outcome-mark';
import { Score } from '../comparison/score';
import { NameLink } from '../ui/name-link';

type SideBySideTableProps = Pick<SideBySide, 'options' | 'rows'>;

/** Scrolls inside its own region, by keyboard too, so that the page itself never scrolls sideways. */
export function SideBySideTable({ options, rows }: SideBySideTableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box is no section of the document
    <div
      role="region"
      aria-labelledby="side-by-side-caption"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus a keyboard cannot scroll it
      tabIndex={0}
      className={styles.region}
    >
      <table className={styles.table}>
        <caption className={styles.caption}>
          <span id="side-by-side-caption" className={styles.captionText}>
            {listNames(options)}, criterion by criterion
          </span>
        </caption>
        <colgroup>
          <col className={styles.criterionColumn} />
          <col className={styles.optionColumn} span={options.length} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {options.map((option) => (
              <th key={option.id} scope="col">
                <span className={styles.optionName} dir="auto">
                  <NameLink named={option} pathOf={optionPath} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SharedCriterion key={row.criterion.id} row={row} options={options} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SharedCriterion({
  row,
  options,
}: Pick<SideBySideTableProps, 'options'> & { readonly row: SharedRow }) {
  const { criterion, cells } = row;
  return (
    <tr>
      <th scope="row">
        <span className={styles.name} dir="auto">
          <NameLink named={criterion} pathOf={criterionPath} />
        </span>
        {criterion.measures && (
          <span className={styles.aside} dir="auto">
            {criterion.measures}
          </span>
        )}
      </th>
      {options.map(({ id }) => (
        <td key={id}>
          <AssembledCell found={cells[id]} />
        </td>
      ))}
    </tr>
  );
}

function AssembledCell({ found }: { readonly found: FoundCell | undefined }) {
  if (!found) {
    return (
      <span className={styles.said} data-unknown="">
        <OutcomeMark kind="unknown" />
        <span>Not judged on this</span>
      </span>
    );
  }
  const { cell, comparison } = found;
  return (
    <>
      <span className={styles.said} dir="auto">
        {cell.text}
      </span>
      {cell.score !== null && <Score score={cell.score} />}
      <span className={styles.aside} dir="auto">
        From <a href={comparisonPath(comparison.slug)}>{comparison.title}</a>
      </span>
    </>
  );
}
