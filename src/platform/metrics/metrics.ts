import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { RequestRecord } from '../http/http-app.ts';
import type { IntakeMetrics } from '../intake/intake-metrics.ts';
import { intakeMetrics } from './intake-metrics.ts';

export interface Metrics {
  readonly countRequest: (record: RequestRecord) => void;
  readonly countJobFailure: (job: string) => void;
  readonly countTickFailure: () => void;
  /** An attempt to reach outside from an installation that must not. */
  readonly countOutboundAttempt: (kind: string) => void;
  readonly intake: IntakeMetrics;
  /** All figures in the text format of Prometheus. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** The figures of this process. Labels are routes and job names: never an id, a name or a path. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'mimamori_http_request_seconds',
    help: 'Duration of HTTP requests by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  const jobFailures = new Counter({
    name: 'mimamori_job_failures_total',
    help: 'Failed attempts of background jobs',
    labelNames: ['job'],
    registers: [registry],
  });
  const tickFailures = new Counter({
    name: 'mimamori_tick_failures_total',
    help: 'Ticks that failed; people are not asked and silences not noticed while this grows',
    registers: [registry],
  });
  const outboundAttempts = new Counter({
    name: 'mimamori_outbound_attempts_total',
    help: 'Attempts to reach outside that an isolated installation refused; anything but 0 is a defect',
    labelNames: ['kind'],
    registers: [registry],
  });
  return {
    countRequest: ({ method, route, status, milliseconds }) =>
      requests.observe({ method, route, status: String(status) }, milliseconds / 1000),
    countJobFailure: job => jobFailures.inc({ job }),
    countTickFailure: () => tickFailures.inc(),
    countOutboundAttempt: kind => outboundAttempts.inc({ kind }),
    intake: intakeMetrics(registry),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
