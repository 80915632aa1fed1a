/**
 * The only facts that may reach the log, each with the form it must have. A key that is not here, or a value of another
 * form, is dropped: a person's name, address or number cannot pass, whatever the caller wrote (ASVS 16.2.5).
 */
export interface LogFields {
  readonly requestId?: string;
  readonly method?: string;
  /** The pattern of the route, e.g. `/:language/filing/applicant`; never the path. */
  readonly route?: string;
  readonly status?: number;
  readonly durationMs?: number;
  readonly authorityId?: number;
  readonly actorId?: string;
  readonly job?: string;
  readonly jobId?: string;
  readonly attempt?: number;
  readonly maxAttempts?: number;
  readonly worker?: string;
  readonly count?: number;
  readonly port?: number;
  readonly pid?: number;
  readonly mode?: string;
  readonly edition?: string;
  readonly version?: string;
  /** Scheme, host and port alone, e.g. `https://todoke.example.jp`. */
  readonly origin?: string;
  readonly signal?: string;
  readonly code?: string;
  readonly reason?: string;
  readonly channel?: string;
  /** Anything thrown. Its message is not logged, for it may quote a person's words; its kind and stack frames are. */
  readonly error?: unknown;
}

type Check = (value: unknown) => boolean;

const number: Check = value => typeof value === 'number' && Number.isFinite(value);
const text =
  (form: RegExp): Check =>
  value =>
    typeof value === 'string' && form.test(value);
/** SQLSTATE (`23505`), a system's code (`ECONNREFUSED`) or one of ours (`window-expired`). */
export const CODE = /^([0-9A-Z]{5}|[A-Z][A-Z0-9_]{2,59}|[a-z][a-z0-9-]{0,59})$/;
const word = text(/^[a-z][a-z0-9-]{0,39}$/);
const uuid = text(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

export const PERMITTED: { readonly [Key in Exclude<keyof LogFields, 'error'>]-?: Check } = {
  requestId: uuid,
  method: text(/^[A-Z]{3,10}$/),
  route: text(/^(none|[*]|\/([:*a-z][A-Za-z0-9._*?{}-]{0,39}\/?)*)$/),
  status: number,
  durationMs: number,
  authorityId: number,
  actorId: uuid,
  job: text(/^[a-z][a-z0-9.-]{0,79}$/),
  jobId: text(/^[1-9][0-9]{0,18}$/),
  attempt: number,
  maxAttempts: number,
  worker: text(/^[a-z]+-[0-9a-f]{1,40}$/),
  count: number,
  port: number,
  pid: number,
  mode: word,
  edition: word,
  version: text(/^[0-9]+\.[0-9]+\.[0-9]+(-[a-z0-9.]{1,20})?$/),
  origin: text(/^https?:\/\/[a-z0-9.-]+(:[0-9]{1,5})?$/),
  signal: text(/^SIG[A-Z0-9]{2,8}$/),
  code: text(CODE),
  reason: word,
  channel: word,
};
