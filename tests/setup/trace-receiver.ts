import { z } from 'zod';
import { startPlainServer } from './plain-server';

const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) })),
});
const sent = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(z.object({ key: z.string(), value: z.unknown() })) }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
});

export interface TraceReceiver {
  readonly origin: string;
  readonly spans: z.output<typeof span>[];
  /** Everything that came, as it was sent. */
  readonly bodies: string[];
  readonly stop: () => Promise<void>;
}

/** Takes traces as a collector does: OpenTelemetry's protocol, as JSON over HTTP. */
export async function startTraceReceiver(): Promise<TraceReceiver> {
  const spans: z.output<typeof span>[] = [];
  const bodies: string[] = [];
  const server = await startPlainServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    if (request.method !== 'POST' || request.url !== '/v1/traces') return void response.writeHead(404).end();
    const body = Buffer.concat(parts).toString();
    bodies.push(body);
    for (const { scopeSpans } of sent.parse(JSON.parse(body)).resourceSpans)
      spans.push(...scopeSpans.flatMap((scope) => scope.spans));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  return { ...server, spans, bodies };
}
