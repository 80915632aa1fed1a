import { describe, expect, it } from 'vitest';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { CONTACT_STATUSES, maySettle, readContact, watchedThrough } from './close-contact.ts';

const today = '2022-02-14' as PlainDate;
const readers = {
  readKana: (text: string) => (/^[A-Z ]+$/.test(text) ? text : null),
  readPhone: (text: string) => (/^\d{10,11}$/.test(text) ? text : null),
  readDay: parsePlainDate,
};
const given = {
  name: 'Contact',
  nameKana: 'CONTACT',
  phone: '09000000001',
  relation: 'work',
  lastContactOn: '2022-02-12',
};

describe('a close contact', () => {
  it('is watched through the window, the day of the last contact being day 0', () => {
    expect(watchedThrough('2022-02-12' as PlainDate, 7)).toBe('2022-02-19');
    expect(watchedThrough('2022-02-12' as PlainDate, 14)).toBe('2022-02-26');
  });

  it('is settled once', () => {
    for (const status of CONTACT_STATUSES)
      for (const next of CONTACT_STATUSES)
        expect(maySettle(status, next), `${status} ${next}`).toBe(status === 'watched' && next !== 'watched');
  });

  it('is read as typed, with or without a number', () => {
    expect(readContact(given, readers, today)).toEqual({ ok: true, value: given });
    expect(readContact({ ...given, phone: '' }, readers, today)).toMatchObject({ value: { phone: '' } });
  });

  it.each([
    ['name', '', 'missing'],
    ['name', 'x'.repeat(101), 'too-long'],
    ['nameKana', '', 'missing'],
    ['nameKana', '123', 'not-kana'],
    ['phone', '12', 'not-a-number'],
    ['relation', 'enemy', 'missing'],
    ['lastContactOn', '', 'missing'],
    ['lastContactOn', '2022-02-30', 'no-such-day'],
    ['lastContactOn', '2022-02-15', 'in-the-future'],
  ])('is refused with %s = "%s"', (field, value, reason) => {
    expect(readContact({ ...given, [field]: value }, readers, today)).toEqual({
      ok: false,
      reason: [{ field, reason }],
    });
  });
});
