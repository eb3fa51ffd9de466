import type { Endpoint } from 'payload';

/** Nobody here verifies addresses; Payload's own endpoint would look for a column that there is none of, and fail. */
export const noVerification: Endpoint = {
  path: '/verify/:token',
  method: 'post',
  handler: () =>
    Response.json({ errors: [{ message: 'Addresses are not verified here.' }] }, { status: 404 }),
};
