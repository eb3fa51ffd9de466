interface Planned {
  readonly type: 'publish' | 'unpublish';
  readonly due: string | null;
  readonly timezone: string | null;
  readonly person: string | null;
}

/** One planned publication in words, with its time zone: a time without one is read differently in every office. */
export function describeUpcoming({ type, due, timezone, person }: Planned): string {
  const moment = due === null ? 'within a minute' : `on ${inZone(due, timezone)}`;
  const who = person === null ? '' : ` (planned by ${person})`;
  return type === 'publish'
    ? `Will be published ${moment}${who}, with everything that is saved here by then.`
    : `Will be taken off the site ${moment}${who}, and kept as a draft.`;
}

interface Missed {
  readonly action: string;
  readonly reason: string | null;
  readonly at: string;
}

export function describeMissed({ action, reason, at }: Missed): string {
  const what = action === 'not published' ? 'Was to be published' : 'Was to be taken off the site';
  return `${what} on ${inZone(at, null)}, and was not: ${reason ?? 'the reason is in the activity log.'} Put that right, then publish or schedule it again.`;
}

/** In the zone it was planned in; else in the reader's own, which is named as well. */
function inZone(moment: string, timezone: string | null): string {
  const zone = timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
  return `${format.format(new Date(moment))} (${zone.replaceAll('_', ' ')})`;
}
