import { describe, expect, it } from 'vitest';
import { type GivenWatch, hoursToChoose, readWatch, type WatchOptions } from './watch-settings.ts';

const options: WatchOptions = { hours: [7, 8, 9], channels: ['web', 'line', 'voice'], isLineLinked: false };
const readers = {
  readPhone: (text: string) => (/^0\d{9,10}$/.test(text) ? text : null),
  readEmail: (text: string) => (text.includes('@') ? text : null),
};
const given: GivenWatch = {
  hour: '',
  channel: 'web',
  place: 'home',
  householdPhone: '',
  householdEmail: '',
  consent: false,
};
const problemsOf = (change: Partial<GivenWatch>, among = options) => {
  const read = readWatch({ ...given, ...change }, among, readers);
  return read.ok ? [] : read.reason.map(({ field, reason }) => `${field} ${reason}`);
};

describe('how a person wants to be asked', () => {
  it('may be left open, or set to a whole hour of the rulebook', () => {
    expect(hoursToChoose({ chosenFrom: '07:00', chosenThrough: '17:00' })).toHaveLength(11);
    expect(hoursToChoose({ chosenFrom: '07:30', chosenThrough: '09:59' })).toEqual([8, 9]);
    expect(readWatch({ ...given, hour: '8' }, options, readers)).toMatchObject({
      ok: true,
      value: { chosenMinute: 480, channel: 'web', householdPhone: null },
    });
    for (const hour of ['6', '10', '8.5', 'x']) expect(problemsOf({ hour })).toEqual(['hour not-offered']);
  });

  it('is by a channel that somebody provides, and by LINE once it is linked', () => {
    expect(problemsOf({ channel: 'sms' })).toEqual(['channel not-offered']);
    expect(problemsOf({ channel: 'line' })).toEqual(['channel line-not-linked']);
    expect(problemsOf({ channel: 'line' }, { ...options, isLineLinked: true })).toEqual([]);
  });

  it('names a household contact only with their consent, and lists all that is wrong at once', () => {
    expect(problemsOf({ householdPhone: '09012345678' })).toEqual(['consent missing']);
    expect(problemsOf({ householdPhone: '09012345678', consent: true })).toEqual([]);
    expect(problemsOf({ householdPhone: '12', householdEmail: 'x', hour: '3' })).toEqual([
      'hour not-offered',
      'householdPhone not-a-number',
      'householdEmail not-an-address',
      'consent missing',
    ]);
  });
});
