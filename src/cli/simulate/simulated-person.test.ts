import { describe, expect, it } from 'vitest';
import { behaviourOf, channelOf, ordinalOfRecipient, simulatedId } from './simulated-person.ts';

const wave = { seed: 1, silentPercent: 20, droppedPercent: 5 };
const people = Array.from({ length: 20_000 }, (_, index) => index + 1);

describe('a simulated person', () => {
  it('is known by every address', () => {
    for (const address of [
      'sim-42@simulated.invalid',
      `U${'42'.padStart(32, '0')}`,
      '08000000042',
      '+819000000042',
    ])
      expect(ordinalOfRecipient(address), address).toBe(42);
    expect(ordinalOfRecipient('somebody@example.jp')).toBeNull();
  });

  it('has an id of its own for each thing', () => {
    expect(simulatedId('case', 255)).toBe('000000ff-0000-7000-8000-bbbbbbbbbbbb');
    expect(new Set(people.map(ordinal => simulatedId('filing', ordinal))).size).toBe(people.length);
  });

  it('behaves as the shares say, and the same for the same seed', () => {
    const share = (holds: (ordinal: number) => boolean): number =>
      people.filter(holds).length / people.length;
    expect(share(ordinal => behaviourOf(ordinal, wave).isSilent)).toBeCloseTo(0.2, 1);
    expect(share(ordinal => behaviourOf(ordinal, wave).losesFirstAnswer)).toBeCloseTo(0.05, 1);
    expect(share(ordinal => channelOf(ordinal) === 'line')).toBeCloseTo(0.5, 2);
    expect(behaviourOf(7, wave)).toEqual(behaviourOf(7, wave));
    expect(
      people.some(
        ordinal =>
          behaviourOf(ordinal, wave).isSilent !== behaviourOf(ordinal, { ...wave, seed: 2 }).isSilent,
      ),
    ).toBe(true);
  });
});
