import { describe, expect, it } from 'vitest';
import type { AskChannel } from './ask-channel.ts';
import { type ChannelFacts, channelFor } from './channel-choice.ts';
import { LADDER } from './ladder.ts';

const CHANNELS: readonly AskChannel[] = ['line', 'web', 'sms', 'voice'];
const SILENCE = [null, 'reminder', 'voice-call', 'staff-call'] as const;
const of = (...channels: AskChannel[]): ReadonlySet<AskChannel> => new Set(channels);

/** Every set of the four channels. */
const SUBSETS = Array.from({ length: 16 }, (_, bits) =>
  of(...CHANNELS.filter((_channel, index) => (bits >> index) % 2 === 1)),
);

const facts = (given: Partial<ChannelFacts>): ChannelFacts => ({
  wanted: 'line',
  usable: of(...CHANNELS),
  tried: of(),
  silence: null,
  household: of(),
  ...given,
});

function everyFacts(look: (given: ChannelFacts) => void): void {
  for (const wanted of CHANNELS)
    for (const usable of SUBSETS)
      for (const tried of SUBSETS)
        for (const silence of SILENCE) look(facts({ wanted, usable, tried, silence, household: tried }));
}

describe('the channel of a step', () => {
  it('is one that is usable, in all 4,096 situations of every message to the person', () => {
    everyFacts(given => {
      for (const step of ['ask', 'remind', 'other-channel'] as const) {
        const choice = channelFor(step, given);
        if (choice.kind === 'person') expect(given.usable.has(choice.channel)).toBe(true);
        else expect(choice.kind).toBe('none');
      }
    });
  });

  it('is never one tried before when another is wanted, and none only when all were', () => {
    everyFacts(given => {
      const left = CHANNELS.filter(channel => given.usable.has(channel) && !given.tried.has(channel));
      expect(channelFor('other-channel', given)).toEqual(
        left[0] === undefined
          ? { kind: 'none', reason: 'no-other-channel' }
          : { kind: 'person', channel: left[0] },
      );
    });
  });

  it('asks by the wanted one wherever it works, and by the next where it does not; nobody is left unasked', () => {
    everyFacts(given => {
      const choice = channelFor('ask', given);
      if (given.usable.size === 0) expect(choice).toEqual({ kind: 'none', reason: 'no-usable-channel' });
      else if (given.usable.has(given.wanted))
        expect(choice).toEqual({ kind: 'person', channel: given.wanted });
      else
        expect(choice).toEqual({
          kind: 'person',
          channel: CHANNELS.find(channel => given.usable.has(channel)),
        });
    });
  });

  it.each([
    ['line', null, 'line'],
    ['web', 'reminder', 'web'],
    ['sms', 'voice-call', 'voice'],
    ['line', 'staff-call', 'voice'],
  ] as const)('reminds %s at silence %s by %s (TV-081)', (wanted, silence, channel) => {
    expect(channelFor('remind', facts({ wanted, silence }))).toEqual({ kind: 'person', channel });
  });

  it('reminds by the own channel where nobody can call', () => {
    const noCalls = { usable: of('line', 'web'), silence: 'voice-call' } as const;
    expect(channelFor('remind', facts({ ...noCalls, wanted: 'web' }))).toEqual({
      kind: 'person',
      channel: 'web',
    });
  });

  it('moves on in the same slot when LINE is lost', () => {
    const lost = { usable: of('web', 'sms', 'voice'), tried: of('line') };
    expect(channelFor('other-channel', facts(lost))).toEqual({ kind: 'person', channel: 'web' });
    expect(channelFor('other-channel', facts({ ...lost, tried: of('line', 'web') }))).toEqual({
      kind: 'person',
      channel: 'sms',
    });
  });

  it.each([
    [of('voice', 'sms', 'web'), { kind: 'household', channel: 'voice' }],
    [of('sms', 'web'), { kind: 'household', channel: 'sms' }],
    [of('web'), { kind: 'household', channel: 'web' }],
    [of('line'), { kind: 'none', reason: 'no-household-contact' }],
    [of(), { kind: 'none', reason: 'no-household-contact' }],
  ])('of a household reachable by %o is %o', (household, choice) => {
    expect(channelFor('household', facts({ household }))).toEqual(choice);
  });

  it('of the last step is a human, whatever is usable', () => {
    everyFacts(given => expect(channelFor('staff-task', given)).toEqual({ kind: 'staff' }));
    expect(LADDER.at(-1)).toBe('staff-task');
  });
});
