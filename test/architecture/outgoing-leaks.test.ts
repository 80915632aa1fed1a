import { describe, expect, it } from 'vitest';
import type { OutgoingPayload } from '../../src/platform/delivery/announce-outgoing.ts';
import { findLeaks } from '../outgoing/find-leaks.ts';

const mail = (payload: string): OutgoingPayload => ({ channel: 'mail', payload });
const found = (payload: OutgoingPayload, sentinels: readonly string[] = []) =>
  findLeaks([payload], sentinels).map(leak => leak.found);

describe('the scan of everything that leaves', () => {
  it('finds a name, a birth date and what somebody wrote', () => {
    const sentinels = ['鷲見 澄子', '1990-04-12', '夜になると胸が苦しい'];
    for (const sentinel of sentinels)
      expect(found(mail(`お知らせ\n${sentinel} さま`), sentinels)).toEqual([sentinel]);
  });

  it('finds words of health in any language, whatever their case', () => {
    expect(found(mail('Your TEMPERATURE today'))).toEqual(['temperature']);
    expect(found({ channel: 'line', payload: '{"to":"U","messages":[{"text":"体温は"}]}' })).toContain(
      '体温',
    );
    expect(found({ channel: 'sms', payload: '코로나' })).toEqual(['코로나']);
    expect(found({ channel: 'voice', payload: 'To=%2B81&Say=発熱' })).toEqual(['発熱']);
  });

  it('lets questions name what they ask once the person began, but nobody by name', () => {
    const reply: OutgoingPayload = {
      channel: 'line',
      payload: '{"replyToken":"r","messages":[{"text":"体温は"}]}',
    };
    expect(found(reply)).toEqual([]);
    const turn: OutgoingPayload = {
      channel: 'voice',
      payload: '<?xml version="1.0"?><Say>鷲見 澄子さん、体温は</Say>',
    };
    expect(found(turn, ['鷲見 澄子'])).toEqual(['鷲見 澄子']);
  });

  it('finds a name in Latin letters as a word, and not within another', () => {
    expect(found(mail('Please get another one'), ['Other'])).toEqual([]);
    expect(found(mail('Dear Other, please'), ['Other'])).toEqual(['other']);
  });

  it('does not read words into random tokens', () => {
    expect(found(mail('http://todoke.example.jp/ja/open/aaFeverTemperatureCOVIDxxxxxxxxxxx です'))).toEqual(
      [],
    );
  });
});
