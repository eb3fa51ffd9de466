import styles from './logo.module.css';

/** Above the sign-in form. */
export function Logo() {
  return (
    <span className={styles.logo}>
      <Icon />
      Verdict
    </span>
  );
}

/** The site's mark: at the top of every admin page, where it leads to the dashboard. */
export function Icon() {
  return (
    <svg aria-hidden="true" className={styles.icon} viewBox="0 0 32 32">
      <rect fill="#ffe04a" height="32" rx="6" width="32" />
      <path d="M6 12 13 24 26 7" fill="none" stroke="#15181c" strokeWidth="5" />
    </svg>
  );
}
