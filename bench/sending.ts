import { NO_RATES } from '../src/composition/channels.ts';
import { messageTemplates } from '../src/composition/compose-application.ts';
import {
  CHANNELS,
  type Channel,
  type ChannelSender,
  createFairSharing,
  type DispatchDeps,
  dispatchMessages,
} from '../src/modules/messaging/index.ts';
import { type Comparison, compare, figureOf, type Sample, secondsSince } from './measure.ts';
import { copyInRanges } from './plain-tick.ts';
import { progress } from './progress.ts';
import { ASKED } from './settings.ts';
import type { World } from './world.ts';

const MESSAGES_A_TRANSACTION = 1_000;
const MINUTE = 60;

/**
 * Everything that a turn of the ladder planned, handed over, given to providers that take it at once, and settled: with a
 * link made for each, and hand-over committed before the provider is called. Throws when one was sent twice or not at all.
 */
export async function benchSending(world: World, planned: number): Promise<Comparison> {
  progress(`sending ${planned} messages`);
  const sent = new Set<string>();
  const started = performance.now();
  const report = await dispatchMessages(sendingOf(world, sent), ASKED);
  const seconds = secondsSince(started);
  if (report.accepted !== planned || sent.size !== planned)
    throw new Error(`${planned} messages were planned, ${report.accepted} accepted, ${sent.size} different.`);
  const plain = await plainSending(world);
  return compare(
    'messages sent, with a link each',
    { unit: 'messages', latencyOf: 'transaction of the baseline' },
    figureOf('claimed, linked, handed over, sent and settled', [
      { operations: planned, seconds, latencies: plain.latencies },
    ]),
    figureOf('the same rows by bare insert … select and updates', [plain]),
    [`${Math.round((planned / seconds) * MINUTE).toLocaleString('en')} a minute; 100,000 are asked for`],
  );
}

function sendingOf({ deps }: World, sent: Set<string>): DispatchDeps {
  const instant: ChannelSender = {
    dropsRepetitions: true,
    send: async (_authorityId, { messageId }) => {
      if (sent.has(messageId)) throw new Error('A message was sent twice.');
      sent.add(messageId);
      return 'accepted';
    },
  };
  return {
    database: deps.database,
    secretBox: deps.secretBox,
    templates: messageTemplates(deps),
    channels: Object.fromEntries(CHANNELS.map(name => [name, instant])) as Record<Channel, ChannelSender>,
    channelRates: NO_RATES,
    sharing: createFairSharing(),
    residentLinks: deps.residentLinks,
    onError: error => {
      throw error;
    },
  };
}

async function plainSending({ admin }: World): Promise<Sample> {
  await admin.query('create table if not exists plain.resident_link (like app.resident_link including all)');
  await admin.query('create index if not exists subject_case on bench.subject (authority_id, case_id)');
  return copyInRanges(admin, {
    lanes: 1,
    size: MESSAGES_A_TRANSACTION,
    people: 'select distinct case_id from app.slot_step where authority_id = $1',
    statements: [
      `update plain.message set status = 'handed-over', handed_over_at = now(), attempts = 1
       where authority_id = $1 and subject_id > $2 and subject_id <= $3`,
      `insert into plain.resident_link select l.* from bench.subject s
       join app.resident_link l on l.authority_id = s.authority_id and l.filing_id = s.filing_id
       where s.authority_id = $1 and s.case_id > $2 and s.case_id <= $3`,
      `update plain.message set status = 'delivered', settled_at = now()
       where authority_id = $1 and subject_id > $2 and subject_id <= $3`,
    ],
  });
}
