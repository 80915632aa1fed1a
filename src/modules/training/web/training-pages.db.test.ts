import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jstWallTime } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { systemClock } from '../../../platform/clock/clock.ts';
import { totpCodeAt } from '../../accounts/index.ts';
import { clinicDay } from '../domain/clinic-day.ts';
import { isReportedByName } from '../domain/clinic-patient.ts';
import { createWave } from '../domain/synthetic-wave.ts';
import { loadCounts } from '../use-cases/load-counts.ts';
import { replayWave } from '../use-cases/replay-wave.use-case.ts';
import { createTrainingClock } from '../use-cases/training-clock.ts';
import { terminalWelcome } from './terminal-welcome.ts';
import { ORIGIN, startTrainingWorld, type TrainingWorld } from './training.test-world.ts';

const from = '2022-01-28' as PlainDate;
const to = '2022-01-30' as PlainDate;

let world: TrainingWorld;
beforeAll(async () => {
  world = await startTrainingWorld(from);
  await replayWave(world.training, { from, to, scale: 1 / 1000, seed: 6 });
});
afterAll(() => world.stop());

const get = async (path: string): Promise<{ status: number; text: string }> => {
  const response = await world.app.request(ORIGIN + path);
  return { status: response.status, text: await response.text() };
};
const post = async (fields: Record<string, string>, origin = ORIGIN) =>
  world.app.request(`${ORIGIN}/training/step`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams(fields),
  });
const numberOf = async (query: string): Promise<number> =>
  (await world.rows<{ n: number }>(query))[0]?.n ?? Number.NaN;
const wall = (): string => jstWallTime(world.clock.now());

describe('the start page', () => {
  it('gives every account with its password and the code of this moment, and the way to begin', async () => {
    const before = systemClock.now();
    const { status, text } = await get('/training');
    expect(status).toBe(200);
    const trainee = world.training.accounts.filter(({ isTrainee }) => isTrainee);
    expect(trainee.map(({ loginName }) => loginName)).toEqual([
      'reviewer',
      'health-centre',
      'manager',
      'auditor',
      'clinic',
      'hospital',
      'hotel',
      'entry-support',
      'second-manager',
    ]);
    for (const { loginName, password, totpSecret } of trainee) {
      const codes = [totpCodeAt(totpSecret, before), totpCodeAt(totpSecret, systemClock.now())];
      for (const shown of [loginName, password, totpSecret]) expect(text).toContain(shown);
      expect(codes.some(code => text.includes(code))).toBe(true);
    }
    for (const account of world.training.accounts.filter(({ isTrainee }) => !isTrainee))
      expect(text).not.toContain(account.password);
    expect(text).toContain('見守　花子');
    expect(text).toMatch(/href="\/ja\/open\/[A-Za-z0-9_-]{43}"/);
  });

  it('leads every role to its pages, the residents in every language', async () => {
    const { text } = await get('/training');
    for (const path of ['/ja/inquiry', '/vi', '/pt-BR', '/v', '/console/filings', '/console/inquiries'])
      expect(text).toContain(`href="${path}"`);
    for (const path of ['/console/undelivered-mails', '/console/document-batches', '/console/papers'])
      expect(text).toContain(`href="${path}"`);
    for (const path of ['/ja', '/ja-easy', '/en', '/zh-Hans', '/vi', '/ko', '/pt-BR', '/v', '/ja/inquiry'])
      expect((await get(path)).status, path).toBe(200);
  });

  it('counts the wave', async () => {
    const filed = await numberOf('select count(*)::int as n from app.filing');
    expect((await get('/training')).text).toContain(`${filed}件`);
  });

  it('is what the terminal says, too', async () => {
    const printed = await terminalWelcome(world.training);
    expect(printed).toContain(`${ORIGIN}/training\n`);
    for (const { loginName, password, totpSecret } of world.training.accounts.slice(0, 4))
      expect(printed).toMatch(new RegExp(`${loginName} +${password} +${totpSecret}\n`));
    expect(printed).toMatch(/見守　花子.*\/ja\/open\//);
    expect(printed.split('\n').length).toBeLessThanOrEqual(32);
  });
});

describe('the accounts of the institutions', () => {
  type Open = (path: string) => Promise<{ status: number; text: string }>;
  const inside = new Map<string, Promise<Open>>();
  /** A code is good once, so that everybody signs in once. */
  const enter = (loginName: string): Promise<Open> => {
    const entered = inside.get(loginName) ?? signIn(loginName);
    inside.set(loginName, entered);
    return entered;
  };
  const signIn = async (loginName: string): Promise<Open> => {
    const account = world.training.accounts.find(known => known.loginName === loginName);
    if (account === undefined) throw new Error(`There is no account ${loginName}.`);
    let cookie = '';
    const send = async (path: string, body?: Record<string, string>) => {
      const response = await world.app.request(ORIGIN + path, {
        ...(body && { method: 'POST', body: new URLSearchParams(body) }),
        headers: { origin: ORIGIN, cookie },
      });
      const set = response.headers.getSetCookie().map(line => line.split(';')[0] ?? '');
      if (set.length > 0) cookie = set.join('; ');
      return response;
    };
    await send('/console/sign-in', { loginName, password: account.password });
    await send('/console/sign-in/code', { code: totpCodeAt(account.totpSecret, systemClock.now()) });
    return async (path: string) => {
      const response = await send(path);
      return { status: response.status, text: await response.text() };
    };
  };

  it('open every page to which the tour leads them', async () => {
    const { text } = await get('/training');
    const tour: Readonly<Record<string, readonly string[]>> = {
      clinic: [
        '/console/notices',
        '/console/case-reports',
        '/console/tests/grid',
        '/console/tests/new',
        '/console/case-reports/new',
      ],
      'health-centre': ['/console/sheets', '/console/case-reports', '/console/persons', '/console/care'],
      'entry-support': ['/console/sheets'],
      hospital: ['/console/stays'],
      hotel: ['/console/stays'],
    };
    for (const [loginName, paths] of Object.entries(tour)) {
      const open = await enter(loginName);
      for (const path of paths) {
        expect(text).toContain(`href="${path}"`);
        expect((await open(path)).status, `${loginName} ${path}`).toBe(200);
      }
    }
  });

  it('find their morning there: an unread notice, a question, pages in the queue', async () => {
    const clinic = await enter('clinic');
    expect((await clinic('/console/notices')).text).toContain('陰性もその日のうちに');
    const [asked] = await world.rows<{ id: string }>(
      "select report_id as id from app.case_report where status = 'queried'",
    );
    expect((await clinic(`/console/case-reports/${asked?.id}`)).text).toContain('発病日と症状を');
    const support = await enter('entry-support');
    expect((await support('/console/sheets')).text).toContain('手書き医院');
  });
});

describe('the inbox', () => {
  const idsOn = (text: string): string[] =>
    [...text.matchAll(/\/training\/inbox\/([0-9a-f-]{36})/g)].map(match => match[1] ?? '');
  const allIds = async (path: string): Promise<string[]> => {
    const ids: string[] = [];
    for (let next: string | undefined = path; next !== undefined; ) {
      const { text } = await get(next);
      ids.push(...idsOn(text));
      next = /href="(\/training\/inbox\?[^"]*after=[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    return ids;
  };

  it('shows exactly what was delivered, the newest first', async () => {
    const delivered = await world.rows<{ id: string }>(
      'select message_id as id from app.training_delivery order by delivered_at desc, message_id',
    );
    expect(delivered.length).toBeGreaterThan(30);
    expect(await allIds('/training/inbox')).toEqual(delivered.map(({ id }) => id));
  });

  it('shows one recipient or one channel', async () => {
    const rows = await world.rows<{ id: string; recipient: string }>(
      "select message_id as id, recipient from app.training_delivery where channel = 'line' order by delivered_at desc, message_id",
    );
    expect(await allIds('/training/inbox?channel=line')).toEqual(rows.map(({ id }) => id));
    const recipient = rows[0]?.recipient ?? '';
    const own = await allIds(`/training/inbox?to=${recipient}`);
    expect(own).toEqual(rows.filter(row => row.recipient === recipient).map(({ id }) => id));
    const { text } = await get('/training/inbox?to=nobody@example.jp');
    expect(idsOn(text)).toEqual([]);
    expect(text).toContain('まだ何も届いていません');
  });

  it('opens a message with links of this site and the birthday that opens them', async () => {
    const [mail] = await world.rows<{ id: string; body: string }>(
      "select message_id as id, body from app.training_delivery where recipient = 'r00000000@mail.invalid' and body like '%/open/%' order by delivered_at desc limit 1",
    );
    const { text } = await get(`/training/inbox/${mail?.id}`);
    const path = /\/ja\/open\/[A-Za-z0-9_-]+/.exec(mail?.body ?? '')?.[0] ?? 'no link';
    expect(text).toContain(`href="${path}"`);
    expect(text).toContain('5月3日（見守　花子さん）');
    expect((await get(path)).status).toBe(200);
  });

  it('knows no message of another id', async () => {
    expect((await get('/training/inbox/017f1ec1-9f0d-7001-9165-c23673c2f6fd')).status).toBe(404);
    expect((await get('/training/inbox/nonsense')).status).toBe(404);
  });
});

describe('the telephone', () => {
  const ring = async () => {
    const [call] = await world.rows<{ id: string; birthday: string; slot: string }>(
      `select d.message_id as id, to_char(p.birth_date, 'MMDD') as birthday, s.slot_on::text as slot
       from app.training_delivery d join app.slot_step t using (authority_id, message_id)
         join app.observation_slot s using (authority_id, case_id, slot_on, slot_no)
         join app.recuperation_case c using (authority_id, case_id) join app.person p using (authority_id, person_id)
       where d.channel = 'voice' and c.status = 'open' order by d.delivered_at desc, d.message_id limit 1`,
    );
    if (call === undefined) throw new Error('Nobody was called in this wave.');
    const path = `/training/inbox/${call.id}/call`;
    const act = async (name: string, digits = ''): Promise<string> => {
      const turn = /name="turn" value="([0-9]+)"/.exec((await get(path)).text)?.[1] ?? '';
      const response = await world.app.request(ORIGIN + path, {
        method: 'POST',
        headers: { origin: ORIGIN },
        body: new URLSearchParams({ act: name, digits, turn }),
      });
      expect(response.status).toBe(303);
      return (await get(path)).text;
    };
    return { ...call, path, act };
  };

  it('takes a call by pressing digits in a form, as a real call would be taken', async () => {
    const { id, birthday, slot, path, act } = await ring();
    expect((await get(`/training/inbox/${id}`)).text).toContain(`href="${path}"`);
    expect((await get(path)).text).toContain('電話が鳴っています');
    expect(await act('answer')).toContain('お誕生日の月と日');
    expect(await act('press', '0000')).toContain('番号がちがうようです');
    expect(await act('press', birthday)).toContain('体温を、3けたの数字で押してください');
    for (const digits of ['３６８', '1', '97#', '1', '0', '2', '1']) await act('press', digits);
    expect(await act('press', '1')).toContain('お答えありがとうございました');
    const answers = await world.rows(
      `select temperature::text, spo2, channel, slot_on::text from app.observation where observation_id = $1`,
      [id],
    );
    expect(answers).toEqual([{ temperature: '36.8', spo2: 97, channel: 'voice', slot_on: slot }]);
    expect((await get(path)).text).toContain('電話は終わりました');
  });

  it('rings for calls alone', async () => {
    const [mail] = await world.rows<{ id: string }>(
      "select message_id as id from app.training_delivery where channel = 'mail' limit 1",
    );
    expect((await get(`/training/inbox/${mail?.id}/call`)).status).toBe(404);
    expect((await get('/training/inbox/nonsense/call')).status).toBe(404);
  });
});

describe('a step', () => {
  it('moves the clock on and comes back to the page; never elsewhere, never back', async () => {
    expect(wall()).toBe('2022-01-30T10:00');
    const response = await post({ step: 'hour', back: '/console/filings?status=issued' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/console/filings?status=issued');
    expect(wall()).toBe('2022-01-30T11:00');
    const astray = await post({ step: 'week', back: 'https://evil.example/' });
    expect(astray.headers.get('location')).toBe('/training');
    expect(wall()).toBe('2022-01-30T11:00');
    expect((await post({ step: 'hour', back: '/ja' }, 'https://evil.example')).status).toBe(403);
    expect(wall()).toBe('2022-01-30T11:00');
  });

  it('goes to the next moment of a question, and a second one waits for the first', async () => {
    await Promise.all([post({ step: 'slot', back: '/ja' }), post({ step: 'slot', back: '/ja' })]);
    expect(wall()).toBe('2022-01-30T15:00');
  });

  it('lets people answer and file and clinics report, and leaves all staff work and the person to follow to the trainee', async () => {
    const decided = 'select count(*)::int as n from app.filing where decided_at is not null';
    const answered = 'select count(*)::int as n from app.observation';
    const filed = 'select count(*)::int as n from app.filing';
    const before = [await numberOf(decided), await numberOf(answered), await numberOf(filed)];
    const reports = async () => ({
      tests: await numberOf('select count(*)::int as n from app.test_report'),
      negatives: await numberOf("select count(*)::int as n from app.test_report where result = 'negative'"),
      pages: await numberOf("select count(*)::int as n from app.received_sheet where status = 'waiting'"),
      byName: await numberOf("select count(*)::int as n from app.case_report where status = 'submitted'"),
    });
    const reported = await reports();
    await post({ step: 'day', back: '/ja' });
    expect(wall()).toBe('2022-01-31T15:00');
    expect(await numberOf(decided)).toBe(before[0]);
    expect(await numberOf(answered)).toBeGreaterThan((before[1] ?? 0) + 3);
    expect(await numberOf(filed)).toBeGreaterThan((before[2] ?? 0) + 3);
    const ofGuide = await numberOf(
      "select count(*)::int as n from app.observation o join app.filing f using (authority_id, case_id) where f.email = 'r00000000@mail.invalid' and o.slot_on >= '2022-01-30'",
    );
    expect(ofGuide).toBe(0);
    // The step goes from one afternoon to the next: over the hour of the page, and that of the reports of the next day.
    const wave = createWave(await loadCounts(), { from, to, scale: 1 / 1000, seed: 6 });
    const day = (date: string) =>
      clinicDay(wave.settings, date as PlainDate, wave.residentsOn(date as PlainDate).length);
    const { own, centre } = day('2022-01-31');
    const [unnamed, found] = [
      [...own.unnamed, ...centre.unnamed],
      [...own.positives, ...centre.positives],
    ];
    expect(unnamed.length).toBeGreaterThan(2);
    expect(await reports()).toEqual({
      tests: reported.tests + unnamed.length + found.length,
      negatives: reported.negatives + unnamed.filter(({ result }) => result === 'negative').length,
      pages: reported.pages + day('2022-01-30').faxes.length,
      byName: reported.byName + found.filter(isReportedByName).length,
    });
    expect(await world.training.waitingJobs()).toBe(0);
  });

  it('is remembered: the clock goes on from there after a restart', async () => {
    const clock = createTrainingClock();
    await clock.resume(world.training.modules.database, from);
    expect(clock.now() >= world.clock.now().slice(0, 16)).toBe(true);
    expect(jstWallTime(clock.now()) <= '2022-02-01T07:03').toBe(true);
    await clock.advanceTo(world.clock.now());
    expect(clock.now() >= world.clock.now()).toBe(true);
  });
});
