import twilio from 'twilio';
import RequestClient from 'twilio/lib/base/RequestClient.js';

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** Scheme and host of the REST API; Twilio's own unless given (tests, gateways). */
  readonly apiOrigin?: string;
  /** How long an answer is waited for, in milliseconds. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;

/** Twilio's REST API through its official client. It tries nothing twice: the API knows no retry key. */
export function createTwilioClient({
  accountSid,
  authToken,
  apiOrigin,
  timeoutMs = TIMEOUT_MS,
}: TwilioAccount): twilio.Twilio {
  const options = { timeout: timeoutMs, autoRetry: false };
  const httpClient =
    apiOrigin === undefined
      ? new RequestClient(options)
      : new RequestClientElsewhere(new URL(apiOrigin), options);
  return twilio(accountSid, authToken, { httpClient });
}

/** The client has no setting for another host. */
class RequestClientElsewhere extends RequestClient {
  readonly #origin: URL;

  constructor(origin: URL, options: RequestClient.RequestClientOptions) {
    super(options);
    this.#origin = origin;
  }

  override request<T>(options: RequestClient.RequestOptions<T>) {
    const { pathname, search } = new URL(options.uri);
    return super.request<T>({ ...options, uri: new URL(pathname + search, this.#origin).href });
  }
}
