import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { totpCodeAt } from '../../src/modules/accounts/index.ts';
import { systemClock } from '../../src/platform/clock/clock.ts';
import { type Answer, type Client, createClient } from '../web/client.ts';

/**
 * The journey of a city in a place of its own, run as a program (in a network namespace where that can be had): install,
 * sign in with both factors, import, offer, call, destroy. Prints what it saw as JSON.
 */
const [folder = '', port = ''] = process.argv.slice(2);
const ORIGIN = `http://127.0.0.1:${port}`;
const PROJECT = join(import.meta.dirname, '../..');
const NODE = ['--import', import.meta.resolve('tsx')];
const environment = JSON.parse(readFileSync(join(folder, 'environment.json'), 'utf8'));
const given = JSON.parse(readFileSync(join(folder, 'given.json'), 'utf8'));

/** Packets for which this network namespace had no route, and datagrams that it sent: the kernel counts, not we. */
function kernelCounters(): { readonly withoutRoute: number; readonly datagrams: number } {
  const tables = readFileSync('/proc/net/snmp', 'utf8').split('\n');
  const counter = (protocol: string, name: string): number => {
    const [names = '', values = ''] = tables.filter(line => line.startsWith(`${protocol}: `));
    return Number(values.split(' ')[names.split(' ').indexOf(name)]);
  };
  const six = /^Ip6OutNoRoutes\s+(\d+)/m.exec(readFileSync('/proc/net/snmp6', 'utf8'))?.[1] ?? '0';
  return {
    withoutRoute: counter('Ip', 'OutNoRoutes') + Number(six),
    datagrams: counter('Udp', 'OutDatagrams'),
  };
}

const run = promisify(execFile);
const command = async (...args: readonly string[]): Promise<string> =>
  (await run(process.execPath, [...NODE, 'src/cli/main.ts', ...args], { cwd: PROJECT, env: environment }))
    .stdout;

/** Starts one of the programs and resolves once it says that it serves. */
async function start(script: string, args: readonly string[], firstLine = '') {
  const child = spawn(process.execPath, [...NODE, script, ...args], {
    cwd: PROJECT,
    env: environment,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  process.on('exit', () => child.kill('SIGTERM'));
  child.stdin.write(firstLine);
  const lines = createInterface({ input: child.stdout });
  await Promise.race([
    new Promise<void>(resolve => {
      lines.on('line', line => line.startsWith('Mimamori serves') && resolve());
    }),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${script} ended with ${code}`);
    }),
  ]);
  return {
    setClock: (at: string) => void child.stdin.write(`${at}\n`),
    stop: async () => {
      child.kill('SIGTERM');
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

function leadsTo(pattern: RegExp, answer: Answer): string {
  const to = answer.location ?? '';
  if (answer.status === 303 && pattern.test(to)) return to;
  const problem = /field-error[^>]*>.*?<\/p>/s.exec(answer.text)?.[0] ?? answer.text.slice(0, 600);
  throw new Error(`${answer.method} ${answer.path} answered ${answer.status} ${to}: ${problem}`);
}

/** The first sign-in of a new account: the initial password, a new one, and the second factor. */
async function signInFirst(client: Client, loginName: string, initial: string): Promise<void> {
  leadsTo(/enrol$/, await client.post('/console/sign-in', { loginName, password: initial }));
  const page = await client.get('/console/sign-in/enrol');
  const secret = /[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}/.exec(page.text)?.[0].replaceAll(' ', '') ?? '';
  const newPassword = 'umi yama kawa sora hana';
  const code = totpCodeAt(secret, systemClock.now());
  leadsTo(
    /^\/console$/,
    await client.post('/console/sign-in/enrol', { code, newPassword, repeated: newPassword }),
  );
}

/** One person wants support and is called; the other does not, and is forgotten. */
async function support(client: Client, setClock: (at: string) => void): Promise<Record<string, string>> {
  const nextOffer = async () =>
    leadsTo(/offers\/[0-9a-f-]{36}$/, await client.post('/console/support/offers/next'));
  const first = await nextOffer();
  const conditions = leadsTo(/conditions$/, await client.post(first, { outcome: 'wants' }));
  const second = await nextOffer();
  leadsTo(/offers$/, await client.post(second, { outcome: 'declines' }));
  const answers = {
    registered: 'yes',
    'living-there': 'yes',
    infection: 'infected',
    instruction: 'recuperate-at-home',
    'instruction-by': '神奈川県',
    relatives: 'cannot-help',
    wish: 'yes',
  };
  const supported = leadsTo(/cases\/[0-9a-f-]{36}$/, await client.post(conditions, answers));
  setClock('2022-02-14T10:00:00+09:00');
  const slot = await untilCalled(client);
  const heard = { outcome: 'answered', condition: 'well', temperature: '36.5' };
  const called = leadsTo(
    /done=answered/,
    await client.post(`/console/support-calls/slots/${slot}/attempt`, heard),
  );
  return { supported, called };
}

/** Calls are planned by a job: they are there a moment after the support began. */
async function untilCalled(client: Client): Promise<string> {
  for (let turns = 0; turns < 200; turns += 1) {
    const next = leadsTo(/support-calls\?/, await client.post('/console/support-calls/next'));
    const slot = /slot=([0-9a-f-]{36})/.exec(next)?.[1];
    if (slot !== undefined) return slot;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('Nobody is to be called.');
}

// That the counter counts: one attempt from outside of the program, to an address that is nobody's.
const before = kernelCounters().withoutRoute;
await run('bash', ['-c', 'echo > /dev/tcp/192.0.2.1/8081']).catch(() => undefined);
const own = kernelCounters().withoutRoute - before;
const counted = kernelCounters();

await command('authorities', 'add', '142158', 'municipality', '海老名市');
const opened = await command(
  'accounts',
  'create-admin',
  '--login',
  'leader',
  '--name',
  '海野 統',
  '--unit',
  '危機管理課',
);
const initial = /Initial password: (\S+)/.exec(opened)?.[1] ?? '';

const serving = await start('src/main.ts', ['serve']);
const visitor = createClient(ORIGIN);
const entrance = {
  root: (await visitor.get('/')).location,
  resident: (await visitor.get('/ja')).status,
  signIn: (await visitor.get('/console/sign-in')).status,
};
await serving.stop();

const city = await start('test/city/city-process.ts', [], '2022-02-14T08:00:00+09:00\n');
const client = createClient(ORIGIN);
await signInFirst(client, 'leader', initial);
leadsTo(/programme$/, await client.post('/console/support/programme', given.programme));
leadsTo(/registered$/, await client.post('/console/packages-received/keys', given.key));
leadsTo(/entered$/, await client.post('/console/packages-received/bases/new', given.basis));
const file = new File([readFileSync(join(folder, 'package.xlsx'))], 'package.xlsx');
const { password } = given;
const imported = leadsTo(
  /imported$/,
  await client.post('/console/packages-received/new', { file, password }),
);
const receipt = (await client.get(imported)).text;
const { supported, called } = await support(client, city.setClock);
city.setClock('2022-03-25T10:00:00+09:00');
const report = leadsTo(/destroyed$/, await client.post('/console/retention/destroy'));
const deletion = (await client.get(report)).text;
const metrics = await client.get('/metrics', { authorization: `Bearer ${environment.METRICS_TOKEN}` });
await city.stop();

const after = kernelCounters();
const journey = {
  ownAttemptsCounted: own,
  withoutRoute: after.withoutRoute - counted.withoutRoute,
  datagrams: after.datagrams - counted.datagrams,
  refusedByTheProgram: metrics.text
    .split('\n')
    .filter(line => /^mimamori_outbound_attempts_total[{ ]/.test(line) && !line.endsWith(' 0')),
  isMeasured: metrics.text.includes('# TYPE mimamori_outbound_attempts_total counter'),
  entrance,
  receipt: /\d{6}-\d{5}/.exec(receipt)?.[0],
  supported,
  called,
  destroyed: deletion.includes('破棄の記録'),
};
process.stdout.write(`${JSON.stringify(journey)}\n`);
process.exit();
