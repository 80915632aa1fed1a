import { addHours, epochMs, type Instant } from '../../kernel/instant.ts';
import { blindIndex } from '../crypto/token.ts';
import type { Actor } from '../db/actor.ts';
import type { Database } from '../db/database.ts';
import { cleanText, type Form } from '../http/form.ts';
import { type CountedSource, countSources, windowStart } from './intake.repository.ts';
import type { IntakeRule } from './intake-rules.ts';

export interface ContactQuota {
  /**
   * Counts the contacts that a form gives. 0 while all are within their limits, else the seconds until the fullest has
   * room again. A contact that is known to be full costs no query.
   */
  readonly take: (actor: Actor, kind: string, rule: IntakeRule, form: Form, now: Instant) => Promise<number>;
}

const MOST_REMEMBERED = 10_000;

/** Counts mail addresses and telephone numbers in the database, by keyed hash, so that all processes count together. */
export function createContactQuota(database: Database, key: Uint8Array): ContactQuota {
  const fullUntil = new Map<string, Instant>();

  const remember = (id: string, until: Instant): void => {
    fullUntil.set(id, until);
    const [oldest] = fullUntil.keys();
    if (fullUntil.size > MOST_REMEMBERED && oldest !== undefined) fullUntil.delete(oldest);
  };
  return {
    take: async (actor, kind, rule, form, now) => {
      const { contacts } = rule;
      if (contacts === undefined) return 0;
      const { notWhen } = contacts;
      if (notWhen !== undefined && form.text(notWhen.field) === notWhen.value) return 0;
      const given = contacts.fields
        .map(field => ({ field, value: contactText(form.text(field)) }))
        .filter(({ value }) => value !== '');
      const sources = given.flatMap(({ field, value }) =>
        [
          { hours: 1, most: contacts.perHour },
          { hours: 24, most: contacts.perDay },
        ].map(({ hours, most }) => ({
          kind: `${kind}/${field}`,
          hours,
          most,
          sourceHash: blindIndex(key, `${actor.authorityId}|${field}|${value}`),
        })),
      );
      const idOf = (source: CountedSource): string =>
        `${source.kind}|${source.hours}|${Buffer.from(source.sourceHash).toString('base64')}`;
      const known = secondsUntil(
        sources.flatMap(source => fullUntil.get(idOf(source)) ?? []),
        now,
      );
      if (known > 0 || sources.length === 0) return known;

      const { counts, at } = await database.withTenant(actor, async tx => ({
        counts: await countSources(tx, sources),
        at: tx.at,
      }));
      const ends = sources.flatMap((source, place) => {
        if ((counts[place] ?? 0) <= source.most) return [];
        const until = addHours(windowStart(at, source.hours), source.hours);
        remember(idOf(source), until);
        return [until];
      });
      return secondsUntil(ends, at);
    },
  };
}

/** One spelling for one contact: width, case and spaces do not make another, nor hyphens in a telephone number. */
function contactText(text: string): string {
  const plain = cleanText(text).normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '').slice(0, 300);
  return plain.includes('@') ? plain : plain.replaceAll(/[\u2010-\u2015\u2212\u30fc-]/gu, '');
}

/** Whole seconds until the last of these; 0 when none lies ahead. */
const secondsUntil = (ends: readonly Instant[], now: Instant): number =>
  Math.max(0, ...ends.map(end => Math.ceil((epochMs(end) - epochMs(now)) / 1000)));
