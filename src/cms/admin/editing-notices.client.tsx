'use client';

import { KeepUnsaved } from './keep-unsaved.client';
import { ScheduleNotice } from './schedule/schedule-notice.client';
import { StaleSave } from './stale-saves/stale-save.client';

/** Above the fields: what somebody must know of before they go on writing. */
export function EditingNotices() {
  return (
    <>
      <StaleSave />
      <ScheduleNotice />
      <KeepUnsaved />
    </>
  );
}
