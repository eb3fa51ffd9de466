import type { JobsConfig } from 'payload';
import { administrators, nobody } from './access/policies';
import { sendMailTask } from './mail/send-mail-task';

/** Scheduled publishing and mail. The jobs are run by the app's own queue, never through the API. */
export const jobs: JobsConfig = {
  access: {
    cancel: administrators,
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
