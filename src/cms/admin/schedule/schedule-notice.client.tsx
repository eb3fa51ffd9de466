'use client';

import { useConfig, useDocumentInfo, useModal } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { describeMissed, describeUpcoming } from './describe-schedule';
import styles from './schedule-notice.module.css';
import { useCountedDrafts } from './use-counted-drafts.client';

const answerShape = z.object({
  upcoming: z.array(
    z.object({
      id: z.number(),
      type: z.enum(['publish', 'unpublish']),
      due: z.string().nullable(),
      timezone: z.string().nullable(),
      person: z.string().nullable(),
    }),
  ),
  missed: z.object({ action: z.string(), reason: z.string().nullable(), at: z.string() }).nullable(),
});
type Schedule = z.infer<typeof answerShape>;

const lookAgainMs = 30_000;

/** What will happen to this document and when, and what was due and did not happen. */
export function ScheduleNotice() {
  useCountedDrafts();
  const { config } = useConfig();
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const { modalState } = useModal();
  const [schedule, setSchedule] = useState<Schedule | null>(null);
  const url = id ? `${config.routes.api}/${collectionSlug}/${id}/schedule` : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a closed drawer and a save are what may have changed it
  useEffect(() => {
    if (url === null) return undefined;
    const look = async () => setSchedule(await readSchedule(url));
    void look();
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, [url, modalState, lastUpdateTime]);

  if (schedule === null || (schedule.upcoming.length === 0 && schedule.missed === null)) return null;
  return (
    <div className={styles.notice} role="status">
      {schedule.missed && <p className={styles.missed}>{describeMissed(schedule.missed)}</p>}
      {schedule.upcoming.map((planned) => (
        <p key={planned.id}>{describeUpcoming(planned)}</p>
      ))}
    </div>
  );
}

async function readSchedule(url: string): Promise<Schedule | null> {
  try {
    const answer = await fetch(url, { credentials: 'include', cache: 'no-store' });
    return answer.ok ? answerShape.parse(await answer.json()) : null;
  } catch {
    // Off line for a moment: the next look tells.
    return null;
  }
}
