import type { Config } from 'payload';
import { editorsTimeZones } from '../schedule/editors-time-zones';

/** The admin panel, but for what belongs to one collection. */
export const panel = {
  user: 'users',
  avatar: 'default',
  dateFormat: 'd MMM yyyy, HH:mm',
  timezones: editorsTimeZones,
  components: {
    beforeDashboard: [
      '/src/cms/admin/first-steps/first-steps.tsx#FirstSteps',
      '/src/cms/admin/review/waiting-for-you.tsx#WaitingForYou',
      '/src/cms/admin/dashboard/upkeep.tsx#Upkeep',
    ],
    afterNavLinks: ['/src/cms/admin/first-steps/first-steps-link.tsx#FirstStepsLink'],
    graphics: { Logo: '/src/cms/admin/logo.tsx#Logo', Icon: '/src/cms/admin/logo.tsx#Icon' },
  },
  meta: { titleSuffix: ' · Verdict', icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }] },
} satisfies Config['admin'];
