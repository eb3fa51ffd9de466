import { WebhookDeliveries } from './webhook-deliveries';
import { Webhooks } from './webhooks';

export const webhookCollections = [Webhooks, WebhookDeliveries];
