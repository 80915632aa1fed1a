import { describe, expect, it } from 'vitest';
import { jstDate, parseInstant } from '../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { RESIDENT_LANGUAGES } from './resident-language.ts';
import { answerAt } from './resident-plan.ts';
import { scriptedInquiries } from './scripted-inquiries.ts';
import { isFullMailbox } from './synthetic-contact.ts';
import { createWave, daysTouched } from './synthetic-wave.ts';

const day = (text: string): PlainDate => text as PlainDate;
const from = day('2022-01-28');
const to = day('2022-02-25');
const counts = new Map(
  Array.from({ length: 60 }, (_, index) => [addDays(from, index), index === 3 ? 0 : 1_000]),
);
const wave = createWave(counts, { seed: 11, scale: 1 / 100, from, to });
const everyDay = [...counts.keys()];

describe('a synthetic wave', () => {
  it('numbers its people, and finds each by number as on the day of filing', () => {
    const people = everyDay.flatMap(date => wave.residentsOn(date));
    expect(new Set(people.map(({ ordinal }) => ordinal)).size).toBe(people.length);
    expect(people).toHaveLength(59 * 10 + 1);
    for (const plan of people) expect(wave.resident(plan.ordinal)).toEqual(plan);
    expect(wave.resident(people.length)).toBeNull();
  });

  it('counts those who file until the trainee takes over, and goes on after', () => {
    expect(wave.size).toBe(28 * 10 + 1);
    expect(wave.residentsOn(addDays(to, 5))).toHaveLength(10);
    expect(wave.residentsOn(day('2022-04-30'))).toEqual([]);
  });

  it('is the same however long the replayed part is, but for who is ill on its last morning', () => {
    const longer = createWave(counts, { seed: 11, scale: 1 / 100, from, to: addDays(to, 7) });
    const names = (w: typeof wave, date: PlainDate) => w.residentsOn(date).map(({ person }) => person.name);
    expect(names(longer, day('2022-02-03'))).toEqual(names(wave, day('2022-02-03')));
  });

  it('has everybody file on their day, awake', () => {
    for (const date of everyDay)
      for (const { filesAt } of wave.residentsOn(date)) {
        expect(jstDate(filesAt)).toBe(date);
        expect(filesAt.slice(11, 13) >= '14' && filesAt.slice(11, 13) < '23').toBe(false);
      }
  });

  it('lets two people be badly ill and answer early on the morning on which the trainee takes over', () => {
    const ill = everyDay.flatMap(date => wave.residentsOn(date)).filter(({ promptOn }) => promptOn === to);
    expect(ill).toHaveLength(2);
    for (const plan of ill) {
      expect(plan.course.emergencyOn).toBe(to);
      expect((answerAt(11, plan, to) ?? '') < '2022-02-25T00:00').toBe(true);
    }
  });

  it('has one person whom no mail reaches, and one who owes a better photo', () => {
    const people = everyDay.flatMap(date => wave.residentsOn(date));
    const unreached = people.filter(({ person }) => isFullMailbox(person.email));
    expect(unreached.map(({ filesAt }) => jstDate(filesAt))).toEqual(['2022-02-21']);
    const onReturned = wave.residentsOn(day('2022-02-19'));
    expect(onReturned.some(plan => plan.photoFault === 'no-name' && plan.refilesAfterHours === null)).toBe(
      true,
    );
  });

  it('has people of every language, most of them Japanese', () => {
    const languages = everyDay.flatMap(date => wave.residentsOn(date)).map(({ language }) => language);
    expect(new Set(languages)).toEqual(new Set(RESIDENT_LANGUAGES));
    const japanese = languages.filter(language => language === 'ja').length;
    expect(japanese).toBeGreaterThan(languages.length * 0.8);
  });

  it('has parents who file for a child next: same home and mail, its own name, birth date and illness', () => {
    const parents = everyDay
      .flatMap(date => wave.residentsOn(date))
      .filter(({ family }) => family.length > 0);
    expect(parents.length).toBeGreaterThan(10);
    for (const parent of parents)
      for (const child of parent.family) {
        expect(child.person).toMatchObject({ email: parent.person.email, town: parent.person.town });
        expect(child.person.guardian?.name).toBe(parent.person.name);
        expect(child.person.birthDate > parent.person.birthDate).toBe(true);
        expect(child.filesAt > parent.filesAt).toBe(true);
        expect(wave.resident(child.ordinal)).toBeNull();
      }
  });

  it('has inquiries of every kind, each from somebody else who reads its language and filed before', () => {
    const sent = scriptedInquiries(wave);
    expect(new Set(sent.map(({ script }) => script.kind))).toEqual(
      new Set(['filing', 'recuperation', 'documents', 'withdrawal', 'other']),
    );
    expect(new Set(sent.map(({ plan }) => plan.ordinal)).size).toBe(sent.length);
    for (const { at, plan, script } of sent) {
      expect(plan.language).toBe(script.language);
      expect(at > plan.filesAt && jstDate(at) < to).toBe(true);
    }
  });

  it('has one person to follow, who fell ill ten days before her release', () => {
    const guide = wave.resident(0);
    expect(guide?.course).toMatchObject({
      onsetOn: '2022-02-16',
      testedOn: '2022-02-17',
      reliefOn: '2022-02-21',
    });
    expect(guide?.filesAt).toBe('2022-02-17T01:12:00.000Z');
  });
});

describe('the days that a span touches', () => {
  it('are days of Japan, both ends included', () => {
    const at = (text: string) => parseInstant(text) ?? ('' as never);
    expect(daysTouched(at('2022-02-01T23:30'), at('2022-02-03T00:00'))).toEqual([
      '2022-02-01',
      '2022-02-02',
      '2022-02-03',
    ]);
  });
});
