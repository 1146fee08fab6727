import { ROOT_CONTEXT, trace } from '@opentelemetry/api';
import type { Attributes, Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';

/** What a span may say, and nothing else: each is a figure or a word of a closed list. */
export interface SpanWords {
  readonly caller?: string | undefined;
  readonly role?: string | null | undefined;
  readonly area?: string | null | undefined;
  readonly outcome?: string | undefined;
  readonly rootFields?: number | undefined;
  readonly status?: number | undefined;
  readonly subgraph?: string | undefined;
  readonly use?: string | undefined;
  readonly attempts?: number | undefined;
  readonly code?: string | undefined;
  readonly fault?: string | undefined;
}

export interface WatchedSpan {
  readonly traceparent: string;
  end(words: SpanWords): void;
}

/** The spans of the operations that run. */
export interface Traces {
  began(disclosureId: string): void;
  /** A part of an operation that runs, from `beganAt` in milliseconds of the monotonic clock. */
  span(disclosureId: string, name: string, beganAt: number): WatchedSpan | undefined;
  ended(disclosureId: string, words: SpanWords): void;
  /** Sends what has not been sent, within a bounded time. */
  close(): Promise<void>;
}

export interface TracesOptions {
  /** Where spans go. */
  readonly exporter: SpanExporter;
  readonly onFault: (fault: unknown) => void;
}

/** How long one delivery to the collector may take, in milliseconds. */
const deliverWithinMs = 3_000;

/** Spans by OTLP over HTTP, to the collector of that address. */
export function otlpExporter(url: string): SpanExporter {
  return new OTLPTraceExporter({ url, timeoutMillis: deliverWithinMs });
}

/**
 * Traces by hand and none by themselves: what instruments a library records addresses, statements and
 * headers. Every trace begins here. A caller's own `traceparent` or `baggage` is not read, because
 * whatever a caller may choose freely can carry a word to every agency and to a collector.
 */
export function openTraces({ exporter, onFault }: TracesOptions): Traces {
  const reported: SpanExporter = {
    export(spans, done) {
      exporter.export(spans, (result) => {
        if (result.error) onFault(result.error);
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
  };
  const provider = new BasicTracerProvider({
    // Its defaults name the program and its arguments; the environment may name more.
    resource: resourceFromAttributes({ 'service.name': 'marac-gateway' }),
    sampler: new AlwaysOnSampler(),
    spanProcessors: [new BatchSpanProcessor(reported, { exportTimeoutMillis: deliverWithinMs })],
  });
  const tracer = provider.getTracer('marac');
  const roots = new Map<string, Span>();
  return {
    began(disclosureId) {
      const attributes = { 'marac.disclosure': disclosureId };
      roots.set(disclosureId, tracer.startSpan('operation', { attributes }, ROOT_CONTEXT));
    },
    span(disclosureId, name, beganAt) {
      const root = roots.get(disclosureId);
      if (!root) return undefined;
      const within = trace.setSpan(ROOT_CONTEXT, root);
      const span = tracer.startSpan(name, { startTime: beganAt }, within);
      const { spanId, traceId } = span.spanContext();
      return {
        traceparent: `00-${traceId}-${spanId}-01`,
        end(words) {
          span.setAttributes(attributesOf(words));
          span.end();
        },
      };
    },
    ended(disclosureId, words) {
      const root = roots.get(disclosureId);
      roots.delete(disclosureId);
      root?.setAttributes(attributesOf(words));
      root?.end();
    },
    async close() {
      await provider.shutdown().catch(onFault);
    },
  };
}

function attributesOf(words: SpanWords): Attributes {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[`marac.${name}`, value as string | number]],
    ),
  );
}
