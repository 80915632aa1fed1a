import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { loadRulebook } from '../../rulebook/index.ts';
import { readConditions } from '../domain/conditions.ts';
import { readEvidence } from '../domain/evidence.ts';
import { describeScheme } from '../use-cases/describe-scheme.ts';
import {
  conditionsEntry,
  conditionsValues,
  PREGNANCY_ORDER,
  TEST_PLACE_ORDER,
} from './conditions/conditions.schema.ts';
import { consent } from './consent/words.ja.ts';
import { entriesOf } from './entries.ts';
import { evidenceEntry, evidenceValues } from './evidence/evidence.schema.ts';
import { messageTemplates } from './mail/templates.ts';
import { STEP_PATHS } from './paths.ts';

const TODAY = '2022-03-01' as PlainDate;
const daysAgo = (most: number) => fc.integer({ min: 0, max: most }).map(days => addDays(TODAY, -days));

describe('a form that is shown again', () => {
  it('reads back as the answers that filled it: step 1', () => {
    const conditions = fc.record({
      birthDate: fc.integer({ min: 400, max: 30_000 }).map(days => addDays(TODAY, -days)),
      onsetOn: fc.option(daysAgo(100), { nil: null }),
      testedOn: daysAgo(100),
      testPlace: fc.constantFrom(...TEST_PLACE_ORDER),
      pregnancy: fc.constantFrom(...PREGNANCY_ORDER),
      riskFactors: fc.subarray(['diabetes', 'malignancy', 'obesity']),
      livesInPrefecture: fc.boolean(),
      selfManagementDeclared: fc.boolean(),
    });
    fc.assert(
      fc.property(conditions, answers => {
        const read = readConditions(conditionsEntry(entriesOf(conditionsValues(answers))), TODAY);
        expect(read.ok && read.value).toEqual(answers);
      }),
    );
  });

  it('reads back as the answers that filled it: step 3', () => {
    const remarks = fc.option(fc.constantFrom('一人で検査しました', 'x'), { nil: null });
    const evidence = fc.oneof(
      fc.record({
        kind: fc.constant('notice' as const),
        listed: fc.constant(null),
        maker: fc.constant(null),
        remarks,
      }),
      fc.record({
        kind: fc.constant('kit' as const),
        listed: fc.constant(true as const),
        maker: fc.constant(null),
        remarks,
      }),
      fc.record({
        kind: fc.constant('kit' as const),
        listed: fc.constant(false as const),
        maker: fc.constant('検査工業'),
        remarks,
      }),
    );
    fc.assert(
      fc.property(evidence, answers => {
        const read = readEvidence(evidenceEntry(entriesOf(evidenceValues(answers))));
        expect(read.ok && read.value).toEqual(answers);
      }),
    );
  });
});

describe('texts', () => {
  it('the version of the notes changes with their text (K-26)', async () => {
    const { version, ...texts } = consent;
    const scheme = describeScheme(await loadRulebook(), TODAY);
    const written = JSON.stringify(texts, (_key, value) =>
      typeof value === 'function' ? value(scheme) : value,
    );
    const digest = createHash('sha256').update(written).digest('hex').slice(0, 16);
    expect({ version, digest }).toMatchInlineSnapshot(`
      {
        "digest": "255a7dd9568f6fcc",
        "version": "2022-02-24",
      }
    `);
  });

  it('mails carry their secret and nothing of the person', () => {
    const templates = messageTemplates({
      publicOrigin: 'https://todoke.example.jp',
      authorityName: () => '神奈川県',
      defaultAuthority: 140007 as Parameters<typeof messageTemplates>[0]['defaultAuthority'],
    });
    for (const [name, template] of Object.entries(templates)) {
      const { subject, body } = template({}, 'the-secret', 'ja');
      // It may go to an address that is no longer the person's.
      if (name === 'contact-changed') expect(body).not.toContain('the-secret');
      else
        expect(body, name).toContain(
          name === 'email-code' ? 'the-secret' : 'https://todoke.example.jp/ja/open/the-secret',
        );
      expect(`${subject}${body}`, name).not.toMatch(/コロナ|陽性|感染|発症/);
    }
  });

  it('every step has a page of its own', () => {
    expect(new Set(Object.values(STEP_PATHS)).size).toBe(Object.keys(STEP_PATHS).length);
  });
});
