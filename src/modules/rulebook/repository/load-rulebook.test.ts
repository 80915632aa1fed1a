import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRulebook, SHIPPED_RULEBOOKS } from './load-rulebook.repository.ts';
import { RulebookError } from './rulebook-error.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rulebook-'));
});
afterAll(() => rm(dir, { recursive: true }));

/** Loads the shipped rules with one file changed, and returns the problems found. */
async function problemsAfter(file: string, change: (yaml: string) => string): Promise<readonly string[]> {
  await cp(SHIPPED_RULEBOOKS, dir, { recursive: true });
  const original = await readFile(join(dir, file), 'utf8');
  const changed = change(original);
  expect(changed).not.toBe(original);
  await writeFile(join(dir, file), changed);
  const error = await loadRulebook(dir).catch((reason: unknown) => reason);
  if (!(error instanceof RulebookError)) throw new Error(`Loaded, or failed otherwise: ${error}`);
  return error.problems;
}

describe('the shipped rulebook', () => {
  it('loads, and every version says where it comes from', async () => {
    const rulebook = await loadRulebook();
    expect(rulebook.authority).toBe(140007);
    const versions = Object.values(rulebook).flatMap(part => (Array.isArray(part) ? part : []));
    for (const { title, source } of versions) {
      expect(title).not.toBe('');
      expect(source.citation.length).toBeGreaterThan(5);
    }
    const ids = versions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(12);
  });

  it('knows the thirteen emergency symptoms', async () => {
    const { observation } = await loadRulebook();
    expect(observation[0].emergencySymptoms).toHaveLength(13);
  });
});

describe('the shipped observation', () => {
  it('ends every silence with a human, in time for the danger, and lets no rule release a notified person', async () => {
    const [rule] = (await loadRulebook()).observation;
    expect(rule.slots[0]).toEqual({ no: 1, code: 'daily', opensAt: '07:00', dueAt: '20:00' });
    expect(rule.ladder.at(-1)).toEqual({ step: 'staff-task', minutesBeforeDue: 0 });
    expect(rule.taskClocks.map(({ minutes }) => minutes)).toEqual([15, 60, 240]);
    expect(rule.release).toEqual([
      { category: 'self', confirmedBy: 'rule' },
      { category: 'notified', confirmedBy: 'person' },
    ]);
  });
});

describe('a rulebook with a mistake is refused', () => {
  const periods = 'national/periods.yaml';

  it.each([
    [
      'an overlap',
      periods,
      (yaml: string) =>
        yaml.replace('inForceFrom: 2022-01-29', 'inForceFrom: 2022-01-29\n    inForceThrough: 2022-12-31'),
      ['periods[3]: starts while the version above is in force.'],
    ],
    [
      'a gap',
      periods,
      (yaml: string) =>
        yaml.replace('inForceFrom: 2022-01-29', 'inForceFrom: 2022-01-29\n    inForceThrough: 2022-08-31'),
      ['periods[3]: leaves days without a rule after the version above.'],
    ],
    [
      'versions out of order',
      periods,
      (yaml: string) => yaml.replace('inForceFrom: 2022-09-07', 'inForceFrom: 2021-09-07'),
      ['periods[3]: starts no later than the version above it. Put the versions in order'],
    ],
    [
      'a date that does not exist',
      periods,
      (yaml: string) =>
        yaml
          .replace('2022-09-07', '2022-02-30')
          .replace('inForceFrom: 2022-09-07', 'inForceFrom: 2022-02-30'),
      ['periods[3].inForceFrom: found "2022-02-30". Write a date that exists as YYYY-MM-DD.'],
    ],
    [
      'a misspelt key, and the one that it leaves missing',
      periods,
      (yaml: string) => yaml.replace('hoursAfterRelief: 24', 'hoursAfterRelif: 24'),
      [
        'periods[3].symptomatic.hoursAfterRelief: missing. Add it.',
        'periods[3].symptomatic: unknown key hoursAfterRelif.',
      ],
    ],
    [
      'a word for a number',
      periods,
      (yaml: string) => yaml.replace('days: 14', 'days: fourteen'),
      ['periods[0].symptomatic.days: found "fourteen". Write a value of type number.'],
    ],
    [
      'a version without a source',
      'covid19-kanagawa/retention.yaml',
      (yaml: string) => yaml.replace(/provenance: .*\n/, ''),
      ['imageRetention[0].source.provenance: missing. Add it.'],
    ],
    [
      'a label with two meanings',
      'covid19-kanagawa/documents.yaml',
      (yaml: string) =>
        yaml
          .replace('planned-return-date }', 'planned-last-day }')
          .replace('{ label: 出勤・登校等可能予定日', '{ label: 発症日'),
      ['documents: "発症日" stands for different values in two versions.'],
    ],
    [
      'a slot that closes before it opens',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('dueAt: 20:00', 'dueAt: 06:00'),
      ['observation[0].slots: a slot is due before it opens.'],
    ],
    [
      'two slots of one code',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('code: evening', 'code: morning'),
      ['observation[0].slots: a code appears twice. Give each its own.'],
    ],
    [
      'a schedule that names no slot',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('slots: [daily]', 'slots: [noon]'),
      [
        'observation[0]: the schedule once names a slot noon that is not there. Add the slot or correct its code.',
      ],
    ],
    [
      'a schedule whose slots are out of order',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('[morning, evening]', '[evening, morning]'),
      ['observation[0]: the slots of the schedule twice are not numbered as they follow.'],
    ],
    [
      'a schedule with the first slot of the day twice',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('[morning, evening]', '[morning, daily]'),
      ['observation[0]: the slots of the schedule twice are not numbered as they follow.'],
    ],
    [
      'people whom no schedule fits',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('slots: [daily] }', 'slots: [daily], when: [{ fromAge: 20 }] }'),
      ['observation[0].schedules: the last schedule has a condition, so some people would not be asked.'],
    ],
    [
      'a schedule that hides the next',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) =>
        yaml.replace(
          'title: 毎日1回, slots',
          'title: 毎日1回, slots: [daily] }\n      - { code: other, title: 予備, slots',
        ),
      ['observation[0].schedules: a schedule without a condition hides those below it.'],
    ],
    [
      'a condition without content',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('- { fromAge: 65 }', '- {}'),
      ['observation[0].schedules[0].when[1]: a condition names nobody.'],
    ],
    [
      'an unknown place',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('places: [waiting]', 'places: [ship]'),
      ['observation[0].schedules[0].when[2].places[0]: found "ship". Write one of home, hotel, waiting.'],
    ],
    [
      'quiet hours that do not last over midnight',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('{ from: 21:00, to: 07:00 }', '{ from: 13:00, to: 14:00 }'),
      ['observation[0].quietHours: the quiet hours must last over midnight. Make from later than to.'],
    ],
    [
      'a slot in the quiet hours',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('from: 21:00', 'from: 15:00'),
      ['observation[0]: the slot evening lies in the quiet hours, so nobody would be asked.'],
    ],
    [
      'a choice of quiet hours',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('chosenFrom: 07:00', 'chosenFrom: 06:00'),
      ['observation[0]: people could choose an hour in the quiet hours. Correct ask or quietHours.'],
    ],
    [
      'no hour to choose',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('chosenThrough: 17:00', 'chosenThrough: 06:30'),
      ['observation[0].ask: nobody could choose an hour.'],
    ],
    [
      'a ladder that goes back',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('minutesBeforeDue: 150', 'minutesBeforeDue: 240'),
      [
        'observation[0].ladder: the steps must come nearer to the due time in this order: remind, other-channel, household, staff-task.',
      ],
    ],
    [
      'a ladder in another order',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('step: remind', 'step: household'),
      ['observation[0].ladder: the steps must come nearer to the due time in this order:'],
    ],
    [
      'a ladder without a human',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('      - { step: staff-task, minutesBeforeDue: 0 }\n', ''),
      [
        'observation[0].ladder: silence must end with a human. Make the last step staff-task with minutesBeforeDue: 0.',
      ],
    ],
    [
      'a task after the due time',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('staff-task, minutesBeforeDue: 0', 'staff-task, minutesBeforeDue: 10'),
      ['observation[0].ladder: silence must end with a human.'],
    ],
    [
      'clocks that give the dangerous more time',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('minutes: 15 }', 'minutes: 90 }'),
      ['observation[0].taskClocks: the more dangerous must be done sooner.'],
    ],
    [
      'a danger without a clock',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('fromDanger: 1,', 'fromDanger: 2,'),
      ['observation[0].taskClocks: some tasks would have no clock. Make the last one fromDanger: 1.'],
    ],
    [
      'a category without a release',
      'covid19-kanagawa/observation.yaml',
      (yaml: string) => yaml.replace('      - { category: notified, confirmedBy: person }\n', ''),
      ['observation[0].release: each of self and notified must appear once. Add or remove a line.'],
    ],
    [
      'a code used twice',
      'covid19-kanagawa/self-recuperation.yaml',
      (yaml: string) => yaml.replace('code: diabetes', 'code: obesity'),
      ['riskFactors[0].factors: a code appears twice.'],
    ],
    [
      'broken YAML',
      'covid19-kanagawa/contacts.yaml',
      (yaml: string) => yaml.replace('contacts:', 'contacts: ['),
      ['Correct the YAML there.'],
    ],
  ])('%s', async (_name, file, change, expected) => {
    const problems = await problemsAfter(file, change);
    expect(problems).toHaveLength(expected.length);
    for (const text of expected) expect(problems.join('\n')).toContain(text);
    for (const problem of problems) expect(problem).toMatch(new RegExp(`^${file}:\\d+`));
  });

  it('and named with the line to look at', async () => {
    const [problem] = await problemsAfter(periods, yaml => yaml.replace('days: 14', 'days: fourteen'));
    const lines = (await readFile(join(SHIPPED_RULEBOOKS, periods), 'utf8')).split('\n');
    const line = Number(/:(\d+) /.exec(problem ?? '')?.[1]);
    expect(lines[line - 1]).toContain('days: 14');
  });

  it('when a file is not there', async () => {
    await expect(loadRulebook(join(dir, 'nowhere'))).rejects.toThrow(
      /national\/[a-z-]+\.yaml: cannot be read\. Put the file into/,
    );
  });
});
