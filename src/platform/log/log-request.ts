import type { Logger } from './logger.ts';

export interface FinishedRequest {
  readonly method: string;
  /** The pattern that matched, or `none`; never the path, which may carry an id or whatever a visitor typed. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly requestId?: string;
}

/** Writes the one line of a finished request; answers of 500 and above as errors. */
export function logRequest(log: Logger, request: FinishedRequest): void {
  const write = request.status >= 500 ? log.error : log.info;
  write('request', {
    method: request.method,
    route: request.route,
    status: request.status,
    durationMs: Math.round(request.milliseconds * 10) / 10,
    ...(request.requestId !== undefined && { requestId: request.requestId }),
  });
}
