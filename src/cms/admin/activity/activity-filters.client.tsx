'use client';

import { Button, useConfig, useListQuery } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { actions } from '../../../publishing/public-change';
import { actionNames } from '../../collections/activity/activity-names';
import styles from './activity-filters.module.css';
import { type ActivityFilter, filterFrom, noFilter, whereFor } from './activity-where';
import { useKinds } from './kinds.client';

const collectionsWithActivity = new Set([
  'comparisons',
  'options',
  'criteria',
  'scenarios',
  'faqs',
  'topics',
  'pages',
  'media',
  'users',
  'api-clients',
  'redirects',
  'inquiries',
]);

/** Who, what and when, for somebody who does not know the names of the columns. */
export function ActivityFilters() {
  const { query, handleWhereChange } = useListQuery();
  const kinds = useKinds(useConfig().config);
  const id = useId();
  const [filter, setFilter] = useState<ActivityFilter>(() => filterFrom(query.where));
  const change = (part: Partial<ActivityFilter>) => setFilter({ ...filter, ...part });
  const show = (wanted: ActivityFilter) => handleWhereChange?.(whereFor(wanted));
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.legend}>Show only</legend>
      <div className={styles.filter}>
        <label htmlFor={`${id}-who`}>Who</label>
        <input
          id={`${id}-who`}
          onChange={(event) => change({ who: event.target.value })}
          placeholder="Anybody"
          value={filter.who}
        />
      </div>
      <div className={styles.filter}>
        <label htmlFor={`${id}-action`}>What</label>
        <select
          id={`${id}-action`}
          onChange={(event) => change({ action: event.target.value })}
          value={filter.action}
        >
          <option value="">Anything</option>
          {actions.map((action) => (
            <option key={action} value={action}>
              {actionNames[action]}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.filter}>
        <label htmlFor={`${id}-kind`}>Kind</label>
        <select
          id={`${id}-kind`}
          onChange={(event) => change({ kind: event.target.value })}
          value={filter.kind}
        >
          <option value="">Everything</option>
          {kinds
            .filter(({ slug, isGlobal }) => isGlobal || collectionsWithActivity.has(slug))
            .map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
        </select>
      </div>
      <div className={styles.filter}>
        <label htmlFor={`${id}-from`}>From</label>
        <input
          id={`${id}-from`}
          onChange={(event) => change({ from: event.target.value })}
          type="date"
          value={filter.from}
        />
      </div>
      <div className={styles.filter}>
        <label htmlFor={`${id}-to`}>To</label>
        <input
          id={`${id}-to`}
          onChange={(event) => change({ to: event.target.value })}
          type="date"
          value={filter.to}
        />
      </div>
      <div className={styles.buttons}>
        <Button margin={false} onClick={() => show(filter)} size="small">
          Show
        </Button>
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            setFilter(noFilter);
            show(noFilter);
          }}
          size="small"
        >
          Show everything
        </Button>
      </div>
    </fieldset>
  );
}
