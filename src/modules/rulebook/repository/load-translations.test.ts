import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Rulebook } from '../domain/rulebook.ts';
import { nearestVersion } from '../domain/timeline.ts';
import { rulebookIn, titlesOf } from '../domain/translation.ts';
import { loadRulebook, SHIPPED_RULEBOOKS } from './load-rulebook.repository.ts';
import { RulebookError } from './rulebook-error.ts';

const TODAY = '2022-02-28' as PlainDate;
const en = 'covid19-kanagawa/translations/en.yaml';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'translations-'));
});
afterAll(() => rm(dir, { recursive: true }));

async function loadAfter(changes: Readonly<Record<string, (yaml: string) => string>>): Promise<Rulebook> {
  await rm(dir, { recursive: true });
  await cp(SHIPPED_RULEBOOKS, dir, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const original = await readFile(join(dir, file), 'utf8');
    expect(change(original)).not.toBe(original);
    await writeFile(join(dir, file), change(original));
  }
  return loadRulebook(dir);
}

async function problemsAfter(change: (yaml: string) => string): Promise<readonly string[]> {
  const error = await loadAfter({ [en]: change }).catch((reason: unknown) => reason);
  if (!(error instanceof RulebookError)) throw new Error(`Loaded, or failed otherwise: ${error}`);
  return error.problems;
}

describe('the titles of the rulebook in other languages', () => {
  it('stand in for the Japanese ones wherever residents read them', async () => {
    const rulebook = rulebookIn(await loadRulebook(), 'en');
    const contacts = nearestVersion(rulebook.contacts, TODAY);
    expect(rulebook.authorityName).toBe('Kanagawa Prefecture');
    expect(contacts.contacts[0]).toMatchObject({
      code: 'corona119',
      title: 'Corona 119 emergency line',
      phone: '045-000-0119',
      hours: '24 hours a day',
    });
    expect(nearestVersion(rulebook.observation, TODAY).symptoms[1]).toEqual({
      code: 'cough',
      title: 'Cough',
      grade: 'ok',
    });
    expect(nearestVersion(rulebook.documents, TODAY).fields[2]).toEqual({
      label: 'Planned date of return to work or school',
      value: 'planned-return-date',
    });
  });

  it('leave the rulebook itself, its rules and a language without titles as they are', async () => {
    const rulebook = await loadRulebook();
    expect(rulebookIn(rulebook, 'ja')).toBe(rulebook);
    expect(rulebookIn(rulebook, 'eo')).toBe(rulebook);
    const korean = rulebookIn(rulebook, 'ko');
    expect(korean.periods).toBe(rulebook.periods);
    expect(nearestVersion(rulebook.observation, TODAY).symptoms[0]?.title).toBe('発熱');
  });

  it('are all written in the letters of their language', async () => {
    const rulebook = await loadRulebook();
    for (const language of ['en', 'zh-Hans', 'vi', 'ko', 'pt-BR'])
      for (const [group, codes] of titlesOf(rulebookIn(rulebook, language)))
        for (const [code, titles] of codes)
          if (group !== 'hours')
            expect([...titles].join(), `${language} ${group}.${code}`).not.toMatch(
              /[\u3041-\u30fb\u30fd-\u30ff]/,
            );
  });
});

describe('a translation with a mistake is refused', () => {
  it('when a title is missing, with the code', async () => {
    const problems = await problemsAfter(yaml => yaml.replace('  cough: Cough\n', ''));
    expect(problems).toEqual([
      expect.stringMatching(/translations\/en\.yaml:\d+ symptoms\.cough: missing\. Add it\.$/),
    ]);
  });

  it('when a code belongs to nothing, with the line of its group', async () => {
    const problems = await problemsAfter(yaml =>
      yaml.replace('  cough: Cough\n', '  cough: Cough\n  hiccup: Hiccup\n'),
    );
    expect(problems).toEqual([
      expect.stringMatching(/translations\/en\.yaml:\d+ symptoms: unknown key hiccup\. Remove it/),
    ]);
  });

  it('when hours are told that the Japanese does not tell', async () => {
    const problems = await problemsAfter(yaml => yaml.replace('9時から17時', '9時から18時'));
    expect(problems.join('\n')).toMatch(/hours\.9時から17時: missing/);
    expect(problems.join('\n')).toMatch(/hours: unknown key 9時から18時/);
  });

  it('when one title would hold for two wordings; each then has its own', async () => {
    const self = 'covid19-kanagawa/self-recuperation.yaml';
    const reword = (yaml: string) =>
      yaml.replace(/糖尿病 \}(?=[\s\S]*liver-cirrhosis)(?![\s\S]*糖尿病)/, '糖尿病（治療中） }');
    const only = { [self]: reword };
    const error = await loadAfter(only).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/translations\/en\.yaml:\d+ riskFactors\.diabetes: found "Diabetes"/);

    const files = ['ja-easy', 'en', 'zh-Hans', 'vi', 'ko', 'pt-BR'];
    const both = (yaml: string) =>
      yaml.replace(/ {2}diabetes: .*/, '  diabetes: { 糖尿病: first, 糖尿病（治療中）: second }');
    const changes = files.map(language => [`covid19-kanagawa/translations/${language}.yaml`, both]);
    const rulebook = rulebookIn(await loadAfter({ ...only, ...Object.fromEntries(changes) }), 'vi');
    expect(
      rulebook.riskFactors.map(({ factors }) => factors.find(({ code }) => code === 'diabetes')?.title),
    ).toEqual(['first', 'second']);
  });
});

it('an authority that writes in Japanese alone ships no translation', async () => {
  await cp(SHIPPED_RULEBOOKS, dir, { recursive: true });
  await rm(join(dir, 'covid19-kanagawa/translations'), { recursive: true });
  const rulebook = await loadRulebook(dir);
  expect(rulebook.translations).toEqual({});
  expect(rulebookIn(rulebook, 'en').authorityName).toBe('神奈川県');
});
