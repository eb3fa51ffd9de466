import { mostOptions } from '../../domain/check-comparison';
import type { SideBySide } from '../../domain/side-by-side';
import { optionChooserPath } from '../../paths';
import { Button } from '../ui/button';
import styles from './side-by-side.module.css';

const usualFields = 4;

/** A plain form: names are completed by the browser, and what is sent leads to the one address of that choice. */
export function OptionChooser({ answer }: { readonly answer: SideBySide }) {
  const chosen = [...answer.options.map(({ name }) => name), ...answer.unknown];
  const count = Math.min(mostOptions, Math.max(usualFields, chosen.length + 1));
  return (
    <form action={optionChooserPath} method="get" className={styles.chooser}>
      {Array.from({ length: count }, (_, index) => `option-${index + 1}`).map((id, index) => (
        <div key={id} className={styles.field}>
          <label htmlFor={id}>Option {index + 1}</label>
          <input
            id={id}
            name="options"
            list="option-names"
            defaultValue={chosen[index]}
            maxLength={300}
            autoComplete="off"
            dir="auto"
            className={styles.input}
          />
        </div>
      ))}
      <datalist id="option-names">
        {answer.choices.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div>
        <Button>Show side by side</Button>
      </div>
    </form>
  );
}
