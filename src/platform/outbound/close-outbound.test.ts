import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NOWHERE, onlyDatabases, THIS_MACHINE } from './allowed-places.ts';

const HERE = new URL('.', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'mimamori-outbound-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a script in a process of its own, for a closed process cannot be opened again; what it prints as JSON. */
function run(script: string): unknown {
  const path = join(folder, `${randomUUID()}.mts`);
  writeFileSync(path, script.replaceAll("'./", `'${HERE}`).replaceAll("'../", `'${HERE}../`));
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), path], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

// An address that is reserved for documentation: whatever gets out goes nowhere.
const ATTEMPTS = `
  const told = [];
  const codeOf = error => error?.cause?.code ?? error?.code ?? String(error);
  const attempts = {
    fetch: () => fetch('http://192.0.2.1:8081/'),
    fetchOfName: () => fetch('http://city.example/'),
    socket: () => new Promise((_, reject) => net.connect(9, '192.0.2.1').on('error', reject)),
    tls: () => new Promise((_, reject) => tls.connect({ host: '192.0.2.1', port: 9 }).on('error', reject)),
    localSocket: () => new Promise((_, reject) => net.connect('/tmp/nobody.sock').on('error', reject)),
    http2: () => new Promise((_, reject) => http2.connect('http://192.0.2.1:9').on('error', reject)),
    lookup: () => lookup('city.example'),
    lookupWithCallback: () => new Promise((_, reject) => dns.lookup('city.example', reject)),
    resolver: () => new dns.promises.Resolver().resolve4('city.example'),
    datagram: () => new Promise((_, reject) => {
      const socket = dgram.createSocket('udp4');
      try { socket.send('x', 9, '192.0.2.1', reject); } catch (error) { reject(error); } finally { socket.close(); }
    }),
    otherPort: () => new Promise((_, reject) => net.connect(5433, '127.0.0.1').on('error', reject)),
  };
  const codes = {};
  for (const [name, attempt] of Object.entries(attempts))
    codes[name] = await attempt().then(() => 'reached', codeOf);
`;
const IMPORTS = `
  import dgram from 'node:dgram';
  import dns from 'node:dns';
  import http2 from 'node:http2';
  import net from 'node:net';
  import tls from 'node:tls';
  import { lookup } from 'node:dns/promises';
`;

describe('a process that is closed to the outside', () => {
  it('refuses every way out before the operating system hears of it, and tells of each (E-32)', () => {
    const { codes, told } = run(`${IMPORTS}
      import { onlyDatabases } from './allowed-places.ts';
      import { closeOutbound } from './close-outbound.ts';
      ${ATTEMPTS.replace('const told = [];', "const told = []; closeOutbound(onlyDatabases(['postgres://a@127.0.0.1:5432/b'], '127.0.0.1'), kind => told.push(kind));")}
      console.log(JSON.stringify({ codes, told }));
    `) as { codes: Record<string, string>; told: string[] };
    expect(Object.keys(codes)).toHaveLength(11);
    expect(codes).toEqual(Object.fromEntries(Object.keys(codes).map(name => [name, 'EOUTBOUNDCLOSED'])));
    expect(told).toHaveLength(11);
    expect(new Set(told)).toEqual(new Set(['connection', 'name', 'datagram']));
  });

  it('still reaches its own database, listens, and answers who calls', () => {
    const answer = run(`
      import net from 'node:net';
      import http from 'node:http';
      import { onlyDatabases } from './allowed-places.ts';
      import { closeOutbound } from './close-outbound.ts';
      const server = http.createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
      await new Promise(resolve => server.once('listening', resolve));
      const { port } = server.address();
      const told = [];
      closeOutbound(onlyDatabases(['postgres://a:b@127.0.0.1:' + port + '/c'], 'localhost'), kind => told.push(kind));
      const answer = await new Promise(resolve => {
        const socket = net.connect(port, '127.0.0.1').on('data', data => resolve(String(data)));
        socket.write('GET / HTTP/1.0\\r\\n\\r\\n');
      });
      console.log(JSON.stringify({ isAnswered: answer.endsWith('here'), told }));
      process.exit();
    `);
    expect(answer).toEqual({ isAnswered: true, told: [] });
  });

  it('closes the threads that it starts, and hears of their attempts', () => {
    const answer = run(`
      import { isolateProcess } from './isolate-process.ts';
      import { startThread } from '../threads/thread.ts';
      const told = [];
      const heard = new Promise(resolve => isolateProcess(kind => { told.push(kind); resolve(); }));
      const thread = startThread({ entry: new URL('./reach-out.worker.ts') });
      const outcome = await thread.run('http://192.0.2.1:8081/', 30_000);
      await heard;
      await thread.end();
      console.log(JSON.stringify({ outcome, told }));
    `);
    expect(answer).toEqual({ outcome: 'EOUTBOUNDCLOSED', told: ['connection'] });
  });
});

describe('the places that may be reached', () => {
  it('are the databases of the given connections, by host and port or by their local socket', () => {
    const places = onlyDatabases(
      [
        'postgres://app:a@DB.internal/mimamori',
        'postgres://worker:b@[::1]:6432/mimamori',
        'postgres://admin:c@%2Fvar%2Frun%2Fpostgresql/mimamori',
      ],
      '0.0.0.0',
    );
    for (const place of [
      { host: 'db.internal', port: 5432 },
      { host: '::1', port: 6432 },
      { path: '/var/run/postgresql/.s.PGSQL.5432' },
    ])
      expect(places.mayReach(place)).toBe(true);
    for (const place of [
      { host: 'db.internal', port: 443 },
      { host: 'db.internal.example', port: 5432 },
      { host: '127.0.0.1', port: 5432 },
      { path: '/tmp/proxy.sock' },
    ])
      expect(places.mayReach(place)).toBe(false);
    expect([places.mayAsk('db.internal'), places.mayAsk('example.jp')]).toEqual([true, false]);
  });

  it('are this machine while its own database is being started, and nothing inside a thread', () => {
    expect(THIS_MACHINE.mayReach({ host: '127.0.0.1', port: 5999 })).toBe(true);
    expect(THIS_MACHINE.mayReach({ host: '10.0.0.1', port: 5999 })).toBe(false);
    expect(THIS_MACHINE.mayReach({ path: '/tmp/x' })).toBe(false);
    expect(NOWHERE.mayReach({ host: '127.0.0.1', port: 5999 })).toBe(false);
    expect(NOWHERE.mayAsk('localhost')).toBe(false);
  });
});
