import type { JobsConfig } from 'payload';
import { administrators, nobody, publishers } from './access/policies';
import { sendMailTask } from './mail/send-mail-task';

/** Scheduled publishing and mail. The jobs are run by the app's own queue, never through the API. */
export const jobs: JobsConfig = {
  access: {
    // Asked by the panel’s drawer as well, for planning and for taking back: src/app/(payload)/plan-publication.ts.
    cancel: publishers,
    queue: nobody,
    run: nobody,
  },
  deleteJobOnComplete: true,
  tasks: [sendMailTask],
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    access: {
      create: nobody,
      delete: nobody,
      read: administrators,
      update: nobody,
      readVersions: nobody,
      unlock: nobody,
    },
  }),
};
