import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler';
import type { ServerFunction } from 'payload';

type Plan = Parameters<typeof schedulePublishHandler>[0];

/** Payload lets everybody in the panel plan a publication and take back anybody's plan: here the policy is asked. */
export const planPublication: ServerFunction<Plan> = async (plan) => {
  const { req } = plan;
  const mayPlan = await req.payload.config.jobs.access?.cancel?.({ req });
  if (mayPlan !== true) throw new Error('Only those who publish plan publications.');
  return schedulePublishHandler(plan);
};
