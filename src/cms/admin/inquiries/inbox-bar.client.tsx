'use client';

import { Link, useListQuery } from '@payloadcms/ui';
import { inquiryStatuses } from '../../collections/inquiries/inquiry-statuses';
import styles from './inquiries.module.css';

const list = '/admin/collections/inquiries';

/** The inbox by what is still to be done, and all of it as a file. */
export function InboxBar() {
  const { query } = useListQuery();
  const shown = JSON.stringify(query.where ?? {});
  return (
    <nav aria-label="Inbox" className={styles.bar}>
      <Link aria-current={shown.includes('status') ? undefined : 'page'} href={list}>
        All
      </Link>
      {inquiryStatuses.map(({ value, label }) => (
        <Link
          aria-current={shown.includes(`"${value}"`) ? 'page' : undefined}
          href={`${list}?where[or][0][and][0][status][equals]=${value}`}
          key={value}
        >
          {label}
        </Link>
      ))}
      <a className={styles.export} download href="/api/inquiries/export">
        Save all as CSV
      </a>
    </nav>
  );
}
