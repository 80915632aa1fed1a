import { createHash } from 'node:crypto';
import { systemClock } from '../src/platform/clock/clock.ts';
import { createIdSource } from '../src/platform/ids/uuid-v7.ts';
import { prepareWatched } from './prepare-people.ts';
import { progress } from './progress.ts';
import { ANSWERING, PUBLIC_ORIGIN, TODAY, YESTERDAY } from './settings.ts';
import type { World } from './world.ts';

const PART = 100_000;

/**
 * People under observation with a session and an open question each, in an authority of their own. One in a hundred
 * has no symptoms yet; the others fell ill the day before.
 */
export async function prepareAnswering(world: World, count: number): Promise<void> {
  const { admin, deps } = world;
  await prepareWatched(world, { authorityId: ANSWERING, count, startsOn: YESTERDAY, endsAt: null });
  progress(`preparing ${count} sessions`);
  await admin.query(
    `update app.recuperation_case c set symptomatic = false, last_day = c.tested_on + 7, return_on = c.tested_on + 8,
       ends_at = (c.tested_on + 8)::timestamp at time zone 'Asia/Tokyo', planned_return_on = c.tested_on + 8
     from bench.subject s where s.authority_id = $1 and s.ordinal % 100 = 0
       and c.authority_id = s.authority_id and c.case_id = s.case_id`,
    [ANSWERING],
  );
  for (let from = 0; from < count; from += PART) {
    const part = [ANSWERING, from, from + PART];
    await admin.query(
      `insert into app.case_event (authority_id, event_id, case_id, kind, happened_at, recorded_at, actor)
       select authority_id, uuidv7(), case_id, 'onset', $4::date - 1, $4::date, 'system:bench'
       from bench.subject where authority_id = $1 and ordinal > $2 and ordinal <= $3 and ordinal % 100 > 0`,
      [...part, YESTERDAY],
    );
    await admin.query(
      `insert into app.observation_slot (authority_id, case_id, slot_on, slot_no, opens_at, due_at, status, asked_at,
         next_at)
       select authority_id, case_id, $4::date, 1, ($4::date + time '07:00') at time zone 'Asia/Tokyo',
         ($4::date + time '20:00') at time zone 'Asia/Tokyo', 'open', $5::timestamptz, $5::timestamptz + interval '4 hours'
       from bench.subject where authority_id = $1 and ordinal > $2 and ordinal <= $3`,
      [...part, TODAY, deps.clock.now()],
    );
    await admin.query(
      `insert into app.resident_session (authority_id, token_hash, filing_id, created_at, expires_at)
       select authority_id,
         sha256(convert_to(rtrim(translate(encode(sha256(convert_to('bench token ' || ordinal, 'UTF8')), 'base64'),
           '+/', '-_'), '='), 'UTF8')),
         filing_id, $4::timestamptz, $4::timestamptz + interval '1 day'
       from bench.subject where authority_id = $1 and ordinal > $2 and ordinal <= $3`,
      [...part, deps.clock.now()],
    );
  }
  await admin.query('vacuum analyze');
}

const tokenOf = (ordinal: number): string =>
  createHash('sha256').update(`bench token ${ordinal}`).digest('base64url');

/** Whose answers are sent: those of `count` people after the first `from`. */
export interface SentAnswers {
  readonly host: string;
  readonly from: number;
  readonly count: number;
  /** How long they answer over and over; once each unless told. */
  readonly minutes?: number;
}

/**
 * The answers of these people, one after the other, as whole requests: of a hundred, 90 are still ill without anything
 * alarming, 6 give reason for caution, 1 is urgent, 2 feel relief, and 1 who had no symptoms has fallen ill.
 */
export function answersOf({ host, from, count, minutes }: SentAnswers): () => string | null {
  const newId = createIdSource(systemClock);
  const until = minutes === undefined ? null : performance.now() + minutes * 60_000;
  let sent = 0;
  return () => {
    if (until === null ? sent === count : performance.now() > until) return null;
    const ordinal = from + (sent % count) + 1;
    sent += 1;
    const body = `answerId=${newId()}&slot=${TODAY}.1&${bodyOf(ordinal)}&note=`;
    return (
      `POST /ja/observe HTTP/1.1\r\nhost: ${host}\r\norigin: ${PUBLIC_ORIGIN}\r\n` +
      `cookie: __Host-resident=${ANSWERING}.${tokenOf(ordinal)}\r\n` +
      `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n${body}`
    );
  };
}

function bodyOf(ordinal: number): string {
  const kind = ordinal % 100;
  const temperature = (36.5 + (ordinal % 14) / 10).toFixed(1);
  if (kind === 0) return `temperature=37.6&spo2=98&condition=worse&symptoms=fever&symptoms=cough`;
  if (kind <= 2) return `temperature=36.4&spo2=98&condition=relieved`;
  if (kind === 3)
    return `temperature=38.2&spo2=92&condition=worse&symptoms=cough&emergencySymptoms=chest-pain`;
  if (kind <= 9) return `temperature=${temperature}&spo2=95&condition=worse&symptoms=breathlessness`;
  return `temperature=${temperature}&spo2=${96 + (ordinal % 4)}&condition=same&symptoms=cough&symptoms=fatigue`;
}
