import { Link } from '@payloadcms/ui';
import styles from './first-steps.module.css';

/** In the menu, below everything else. */
export function FirstStepsLink() {
  return (
    <Link className={styles.menuLink} href="/admin?first-steps=show" prefetch={false}>
      First steps
    </Link>
  );
}
