import { smsChannel, voiceChannel } from '../../src/composition/channels.ts';
import { callKeyOf } from '../../src/composition/secrets.ts';
import { tick } from '../../src/composition/tick.ts';
import { createTwilioSms } from '../../src/platform/sms/twilio.sms.ts';
import {
  type Order,
  startTwilioServer,
  TWILIO_ACCOUNT,
  type TwilioServer,
} from '../../src/platform/twilio/twilio.test-server.ts';
import { createTwilioVoice } from '../../src/platform/voice/twilio.voice.ts';
import { startTestWorld, type TestWorld } from '../world/test-world.ts';
import { fileAndOpen } from './acts.ts';
import { createClient } from './client.ts';
import { washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';
import { OUR_NUMBER, orderTo, type Telephone, telephone } from './telephone.ts';

/** The birthday of everybody here. */
export const BIRTHDAY = '0412';

/** Our own telephone, by which the channels are tried. */
export const CANARY = '+819030000000';

/** The whole program beside a fake Twilio, on the morning on which everybody in it was asked by telephone for the first time. */
export interface VoiceWorld {
  readonly world: TestWorld;
  readonly rows: Rows;
  readonly server: TwilioServer;
  readonly numberOf: (name: string) => string;
  /** The newest call to somebody rings; the provider posts everything `times` times. */
  readonly callTo: (name: string, times?: number) => Telephone;
  readonly ring: (order: Order, times?: number) => Telephone;
  /** Everything that was said before anybody had keyed in the right birthday. */
  readonly beforeIdentity: string[];
  /** What failed is told to the ladder, and the ladder takes its next turn; no time passes. */
  readonly letLadderGoOn: () => Promise<void>;
  /** What is stored about somebody, the oldest first. */
  readonly answersOf: (name: string) => Promise<readonly unknown[]>;
  readonly stepsOf: (name: string) => Promise<readonly unknown[]>;
  readonly callsOf: (name: string) => Promise<readonly unknown[]>;
  readonly tasksOf: (name: string) => Promise<readonly unknown[]>;
  readonly stop: () => Promise<void>;
}

export interface VoicePeople {
  /** Everybody, by the local part of their address. */
  readonly names: readonly string[];
  /** Those who are asked by short message instead. */
  readonly bySms?: readonly string[];
  /** The telephones of their households. */
  readonly households?: Readonly<Record<string, string>>;
}

const SURNAMES = '一二三四五六七八九十百千';
const mailOf = (name: string): string => `${name}@mail.invalid`;

export async function startVoiceWorld({
  names,
  bySms = [],
  households = {},
}: VoicePeople): Promise<VoiceWorld> {
  const server = await startTwilioServer();
  const world = await startTestWorld('2022-02-14T09:00', {
    twilio: { ...TWILIO_ACCOUNT, voiceFrom: OUR_NUMBER, smsFrom: OUR_NUMBER },
    canary: { mail: null, line: null, phone: CANARY },
    channelsOf: ({ publicOrigin, indexKey }) => {
      const { origin: apiOrigin } = server;
      const account = { ...TWILIO_ACCOUNT, from: OUR_NUMBER, callbackOrigin: publicOrigin, apiOrigin };
      return {
        voice: voiceChannel(createTwilioVoice(account), callKeyOf(indexKey)),
        sms: smsChannel(createTwilioSms(account), callKeyOf(indexKey)),
      };
    },
  });
  const rows = await openRows(world);
  const phoneOf = (name: string): string => `090-1000-${String(1000 + names.indexOf(name))}`;
  for (const [index, name] of names.entries())
    await fileAndOpen(world, createClient(world.origin), {
      ...washimi,
      name: `鷲見 ${SURNAMES[index]}郎`,
      phone: phoneOf(name),
      email: mailOf(name),
      channel: 'voice',
    });
  await rows.select(
    "update app.filing set observation_channel = 'sms' where email = any($1) returning filing_id",
    [bySms.map(mailOf)],
  );
  await world.pass(1);
  for (const [name, phone] of Object.entries(households))
    await rows.select(
      `update app.watch w set household_phone = $2 from app.filing f
       where f.case_id = w.case_id and f.email = $1 returning w.case_id`,
      [mailOf(name), phone],
    );
  await world.pass(24);

  const beforeIdentity: string[] = [];
  const ring: VoiceWorld['ring'] = (order, times = 1) => {
    let isKnown = false;
    const line = telephone(order, twiml => void (isKnown || beforeIdentity.push(twiml)), times);
    return {
      ...line,
      press: (...keys) => {
        isKnown ||= keys.includes(BIRTHDAY);
        return line.press(...keys);
      },
    };
  };
  const numberOf = (name: string): string => `+81${phoneOf(name).replaceAll('-', '').slice(1)}`;
  return {
    world,
    rows,
    server,
    beforeIdentity,
    ring,
    numberOf,
    callTo: (name, times) => ring(orderTo(server, numberOf(name)), times),
    letLadderGoOn: async () => {
      await world.settle();
      await tick(world.deps);
      await world.settle();
    },
    ...storedIn(rows),
    stop: async () => {
      await rows.close();
      await world.stop();
      await server.close();
    },
  };
}

const storedIn = ({ select }: Rows): Pick<VoiceWorld, 'answersOf' | 'stepsOf' | 'callsOf' | 'tasksOf'> => ({
  answersOf: name =>
    select(
      `select o.slot_on::text, o.temperature::text, o.spo2, o.grade, o.channel, s.status
       from app.observation o join app.observation_slot s using (authority_id, case_id, slot_on, slot_no)
         join app.filing f using (authority_id, case_id)
       where f.email = $1 order by o.answered_at`,
      [mailOf(name)],
    ),
  stepsOf: name =>
    select(
      `select t.step, t.channel, m.status from app.slot_step t join app.filing f using (authority_id, case_id)
         left join app.message m using (authority_id, message_id)
       where f.email = $1 and t.skipped is null order by t.taken_at`,
      [mailOf(name)],
    ),
  callsOf: async name =>
    (
      await select<{ outcome: string | null }>(
        `select d.outcome from app.dialogue d join app.filing f using (authority_id, case_id)
         where f.email = $1 order by d.started_at`,
        [mailOf(name)],
      )
    ).map(({ outcome }) => outcome),
  tasksOf: name =>
    select(
      `select t.kind, t.danger from app.care_task t join app.filing f using (authority_id, case_id)
       where f.email = $1 and t.closed_at is null order by t.kind`,
      [mailOf(name)],
    ),
});
