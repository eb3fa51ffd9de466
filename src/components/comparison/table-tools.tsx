import type { ComparedOption, Row } from '../../domain/comparison';
import { listDifferent } from '../../domain/decide/differs';
import styles from './table-tools.module.css';

interface TableToolsProps {
  readonly rows: readonly Row[];
  readonly options: readonly ComparedOption[];
}

/** For src/enhancements/comparison/table-tools.ts: without it there is nothing to see here, and nothing is missing. */
export function TableTools({ rows, options }: TableToolsProps) {
  if (rows.length < 2) return null;
  const different = listDifferent(
    rows,
    options.map(({ id }) => id),
  );
  return (
    <table-tools class={styles.tools}>
      <span className={styles.rows}>
        <label className={styles.switch}>
          {/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked */}
          <input type="checkbox" role="switch" autoComplete="off" /> Only what differs
        </label>
        <output className={styles.count}>
          {different.length} of {rows.length} criteria differ
        </output>
      </span>
      {options.length > 2 && (
        <span className={styles.pair}>
          <OptionChoice label="Left option" options={options} chosen={0} />
          <span aria-hidden="true">and</span>
          <OptionChoice label="Right option" options={options} chosen={1} />
        </span>
      )}
    </table-tools>
  );
}

interface OptionChoiceProps extends Pick<TableToolsProps, 'options'> {
  readonly label: string;
  readonly chosen: number;
}

function OptionChoice({ label, options, chosen }: OptionChoiceProps) {
  const nameInAddress = ({ slug, id }: ComparedOption) => slug || `${id}`;
  return (
    <select aria-label={label} autoComplete="off" defaultValue={options.map(nameInAddress)[chosen]}>
      {options.map((option) => (
        <option key={option.id} value={nameInAddress(option)}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
