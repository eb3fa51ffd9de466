'use client';

import { Button, useConfig, useListQuery } from '@payloadcms/ui';
import { useState } from 'react';
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
  'redirects',
  'inquiries',
]);

/** Who, what and when, for somebody who does not know the names of the columns. */
export function ActivityFilters() {
  const { query, handleWhereChange } = useListQuery();
  const kinds = useKinds(useConfig().config);
  const [filter, setFilter] = useState<ActivityFilter>(() => filterFrom(query.where));
  const change = (part: Partial<ActivityFilter>) => setFilter({ ...filter, ...part });
  const show = (wanted: ActivityFilter) => handleWhereChange?.(whereFor(wanted));
  return (
    <fieldset className={styles.filters}>
      <legend className={styles.legend}>Show only</legend>
      <label>
        Who
        <input
          onChange={(event) => change({ who: event.target.value })}
          placeholder="Anybody"
          value={filter.who}
        />
      </label>
      <label>
        What
        <select onChange={(event) => change({ action: event.target.value })} value={filter.action}>
          <option value="">Anything</option>
          {actions.map((action) => (
            <option key={action} value={action}>
              {actionNames[action]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Kind
        <select onChange={(event) => change({ kind: event.target.value })} value={filter.kind}>
          <option value="">Everything</option>
          {kinds
            .filter(({ slug, isGlobal }) => isGlobal || collectionsWithActivity.has(slug))
            .map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <label>
        From
        <input onChange={(event) => change({ from: event.target.value })} type="date" value={filter.from} />
      </label>
      <label>
        To
        <input onChange={(event) => change({ to: event.target.value })} type="date" value={filter.to} />
      </label>
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
