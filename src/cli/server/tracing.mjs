// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { redactor } from '../../logs/redact.mjs';

/** Where the receiver is, how often it is sent to and how much is left out say OpenTelemetry's own settings. */
process.env.OTEL_SERVICE_NAME ??= 'verdict';

const lastSendMs = 2_000;

/**
 * Traces of requests, sent to whoever OTEL_EXPORTER_OTLP_ENDPOINT names. Next adds what it does within each: it looks for
 * the same `@opentelemetry/api`.
 */
export class Tracing {
  #provider = new NodeTracerProvider({
    spanProcessors: [new BatchSpanProcessor(withoutSecrets(new OTLPTraceExporter()))],
  });

  constructor() {
    this.#provider.register();
  }

  /**
   * Carries out the work for a request as part of its trace, which a proxy or the client may have begun.
   * @param {import('node:http').IncomingMessage} request
   * @param {{ kind: string, id: string }} known
   * @param {() => void} work
   * @returns {(status: number) => void} to call when it has been answered
   */
  follow(request, { kind, id }, work) {
    const { method = 'GET', headers } = request;
    const begun = propagation.extract(context.active(), headers);
    const attributes = {
      'http.request.method': method,
      'verdict.route.kind': kind,
      'verdict.request.id': id,
    };
    const span = trace
      .getTracer('verdict')
      .startSpan(`${method} ${kind}`, { kind: SpanKind.SERVER, attributes }, begun);
    context.with(trace.setSpan(begun, span), work);
    return (status) => {
      span.setAttribute('http.response.status_code', status);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
  }

  /** Sends what has not been sent yet, if the receiver takes it soon: it must not hold up who stops. */
  async stop() {
    await Promise.race([this.#provider.shutdown(), wait(lastSendMs, undefined, { ref: false })]);
  }
}

/**
 * Next notes whole addresses, and whatever an error says.
 * @param {import('@opentelemetry/sdk-trace-node').SpanExporter} exporter
 * @returns {import('@opentelemetry/sdk-trace-node').SpanExporter}
 */
function withoutSecrets(exporter) {
  const redact = redactor(process.env);
  return {
    export(spans, done) {
      for (const { attributes, events, status } of spans) {
        for (const noted of [attributes, ...events.map((event) => event.attributes ?? {})])
          for (const [name, value] of Object.entries(noted))
            if (typeof value === 'string') noted[name] = redact(value);
        if (status.message) status.message = redact(status.message);
      }
      exporter.export(spans, done);
    },
    shutdown: () => exporter.shutdown(),
  };
}
