import type { Config } from 'payload';
import { askForPassword } from '../collections/users/sign-in/ask-for-password';

type Mutations = NonNullable<NonNullable<Config['graphQL']>['mutations']>;

/** In the place of Payload's mutation of that name; `ask-for-password.ts` says why. */
export const accountMutations: Mutations = ({ GraphQLBoolean, GraphQLNonNull, GraphQLString }) => ({
  forgotPasswordUser: {
    type: new GraphQLNonNull(GraphQLBoolean),
    args: { email: { type: new GraphQLNonNull(GraphQLString) } },
    resolve: async (
      _: unknown,
      { email }: { email: string },
      { req }: { req: Parameters<typeof askForPassword>[0] },
    ) => {
      await askForPassword(req, email);
      return true;
    },
  },
});
