/** The part of autocannon that the bench uses; the package brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  export interface LoadRequest {
    readonly method?: string;
    readonly path?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    /** Asked before each request for what to send. */
    readonly setupRequest?: (request: LoadRequest) => LoadRequest;
  }

  export interface LoadOptions {
    readonly url: string;
    readonly connections: number;
    /** Seconds; ignored where `amount` is given. */
    readonly duration?: number;
    /** Requests in all. */
    readonly amount?: number;
    /** Milliseconds after which it looks whether it is done. */
    readonly sampleInt?: number;
    readonly requests: LoadRequest[];
  }

  export default function autocannon(options: LoadOptions): EventEmitter & PromiseLike<unknown>;
}
