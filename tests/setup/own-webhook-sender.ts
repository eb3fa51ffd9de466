import { getPayload } from 'payload';
import config from '../../payload.config';
import { DeliverySender } from '../../src/publishing/webhooks/delivery-sender';
import { receiverRules } from '../../src/publishing/webhooks/receiver-address';

// A process for a test to kill while a receiver keeps it waiting.
getPayload({ config }).then(async (payload) => {
  process.send?.('ready');
  await new DeliverySender({ payload, rules: receiverRules(true) }).untilIdle();
  process.send?.('done');
});
