import type { Config } from 'payload';

/** Our own parts of the panel that belong to no collection. */
export const panelComponents = {
  beforeDashboard: [
    '/src/cms/admin/first-steps/first-steps.tsx#FirstSteps',
    '/src/cms/admin/review/waiting-for-you.tsx#WaitingForYou',
    '/src/cms/admin/dashboard/upkeep.tsx#Upkeep',
  ],
  afterNavLinks: ['/src/cms/admin/first-steps/first-steps-link.tsx#FirstStepsLink'],
  graphics: { Logo: '/src/cms/admin/logo.tsx#Logo', Icon: '/src/cms/admin/logo.tsx#Icon' },
} satisfies NonNullable<Config['admin']>['components'];
