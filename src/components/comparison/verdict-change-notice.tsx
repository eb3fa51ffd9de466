import type { VerdictChange } from '../../domain/change-log/change-log';
import { DateText } from '../ui/date-text';
import styles from './change-log.module.css';

export function VerdictChangeNotice({ change: { at, before } }: { readonly change: VerdictChange }) {
  return (
    <p className={styles.notice}>
      <strong>
        Our recommendation changed on <DateText instant={at} />.
      </strong>{' '}
      Before, it was “<bdi>{before}</bdi>”. <a href="#changes">What changed</a>
    </p>
  );
}
