import type { TaskConfig } from 'payload';

/** Tried again after 1, 2, 4 … minutes, for most of a day; then it is marked as failed and stays in the list of jobs. */
const retries = { attempts: 10, backoff: { type: 'exponential', delay: 60_000 } } as const;

/** To a person and not to an address: whoever left, or has another address by now, is not written to at the old one. */
export const sendMailTask: TaskConfig<'sendMail'> = {
  slug: 'sendMail',
  label: 'Send a mail',
  retries,
  inputSchema: [
    { name: 'person', type: 'number', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true },
  ],
  handler: async ({ input, req: { payload } }) => {
    const { person, subject, text } = input;
    const found = await payload.findByID({ collection: 'users', id: person, depth: 0, disableErrors: true });
    if (found) await payload.sendEmail({ to: found.email, subject, text });
    return { output: {} };
  },
};
