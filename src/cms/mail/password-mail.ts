import { readEnvironment } from '../../env/read-environment';

const { siteUrl } = readEnvironment(process.env);

/** The link is made from the site's own address, whatever the request calls it. */
export const passwordMail = {
  generateEmailSubject: () => 'Set a new password',
  generateEmailHTML: ({ token }: { token?: string } = {}) => {
    const link = `${siteUrl}/admin/reset/${encodeURIComponent(token ?? '')}`;
    return `<p>Somebody, probably you, asked for a new password. Choose it here within an hour:</p>
<p><a href="${link}">${link}</a></p><p>If it was not you, do nothing: the old password goes on working.</p>`;
  },
};
