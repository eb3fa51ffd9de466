import { type CollectionBeforeDeleteHook, Forbidden, type JobsConfig } from 'payload';
import { administrators, nobody } from './access/policies';
import { can } from './access/roles';

/** The panel's drawer removes a schedule without asking who is asking. */
const publishersOnly: CollectionBeforeDeleteHook = ({ req }) => {
  if (req.user && !can(req.user, 'publish')) throw new Forbidden(req.t);
};

/** Scheduled publishing. The jobs are run by the app's own queue, never through the API. */
export const jobs: JobsConfig = {
  access: {
    cancel: administrators,
    queue: nobody,
    run: nobody,
  },
  deleteJobOnComplete: true,
  // They are few, and removing one has to be refused to some.
  runHooks: true,
  tasks: [],
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    hooks: {
      ...defaultJobsCollection.hooks,
      beforeDelete: [...(defaultJobsCollection.hooks?.beforeDelete ?? []), publishersOnly],
    },
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
