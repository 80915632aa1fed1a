import { Agent, type OutgoingHttpHeaders, request } from 'node:http';

/** What the bot is told by `flood.bench.ts`. */
export interface BotOrder {
  readonly origin: string;
  /** Requests a second, sent at their time whether or not earlier ones were answered. */
  readonly rate: number;
  readonly networks: 'one' | 'many';
  /** Cookies of drafts that the bot got hold of, from which it asks for codes. */
  readonly drafts: readonly string[];
  /** The form with which it does, without the address. */
  readonly applicant: Readonly<Record<string, string>>;
}

/** Answers by status, `failed` for those that never came. */
export type BotTally = Readonly<Record<string, number>>;

const agent = new Agent({ keepAlive: true, maxSockets: 400 });
const tally = new Map<string, number>();
let sent = 0;

process.once('disconnect', () => process.exit(0));
process.once('message', async (order: BotOrder) => {
  const tokens = await Promise.all([
    tokenOf(order, '/ja/filing/consent'),
    ...order.drafts.map(cookie => tokenOf(order, '/ja/filing/applicant', cookie)),
  ]);
  const started = performance.now();
  const timer = setInterval(() => {
    const due = ((performance.now() - started) / 1000) * order.rate;
    for (; sent < due; sent += 1) attack(order, sent, tokens);
  }, 5);
  process.once('message', () => {
    clearInterval(timer);
    process.send?.(Object.fromEntries(tally), () => process.exit(0));
  });
  process.send?.('attacking');
});

/** In turn: pages, forms without a token, forms with one, codes to addresses of strangers, passwords, links. */
function attack(
  { origin, networks, drafts, applicant }: BotOrder,
  turn: number,
  tokens: readonly string[],
): void {
  const [consent = '', ...ofDrafts] = tokens;
  const from =
    networks === 'one' ? '203.0.113.7' : `10.${turn % 251}.${(turn * 7) % 253}.${(turn * 13) % 255}`;
  const post = (path: string, fields: Record<string, string>, cookie = ''): void =>
    send(origin, 'POST', path, { 'x-forwarded-for': from, cookie }, new URLSearchParams(fields).toString());
  const page = (path: string): void => send(origin, 'GET', path, { 'x-forwarded-for': from });
  const draft = turn % Math.max(1, drafts.length);
  const askForCode = (): void => {
    const email = `victim-${turn}@flood.invalid`;
    const fields = { ...applicant, email, 'email-again': email, 'form-token': ofDrafts[draft] ?? '' };
    post('/ja/filing/applicant', fields, drafts[draft]);
  };
  const kinds: readonly (() => void)[] = [
    () => page('/ja'),
    () => page('/ja'),
    () => page('/en/filing/consent'),
    () => post('/ja/filing/consent', { agree: 'yes' }),
    () => post('/ja/filing/consent', { agree: 'yes', 'form-token': consent }),
    () => post('/ja/filing/consent', { agree: 'yes', 'form-token': consent }),
    askForCode,
    askForCode,
    () => post('/console/sign-in', { loginName: `user-${turn}`, password: 'password-of-the-bot' }),
    () => post(`/ja/open/${'a'.repeat(36)}${turn}`, { 'birthday-month': '1', 'birthday-day': '2' }),
  ];
  kinds[turn % kinds.length]?.();
}

function send(origin: string, method: string, path: string, headers: OutgoingHttpHeaders, body = ''): void {
  const posted = { origin, 'content-type': 'application/x-www-form-urlencoded' };
  const sending = request(
    `${origin}${path}`,
    {
      method,
      agent,
      headers: { ...headers, ...(method === 'POST' && posted), 'content-length': Buffer.byteLength(body) },
    },
    answer => {
      answer.resume();
      answer.on('end', () => count(String(answer.statusCode)));
    },
  );
  sending.on('error', () => count('failed'));
  sending.end(body);
}

const count = (name: string): void => void tally.set(name, (tally.get(name) ?? 0) + 1);

async function tokenOf({ origin }: BotOrder, path: string, cookie = ''): Promise<string> {
  const page = await fetch(`${origin}${path}`, { headers: { cookie, 'x-forwarded-for': '203.0.113.8' } });
  return /name="form-token" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
}
