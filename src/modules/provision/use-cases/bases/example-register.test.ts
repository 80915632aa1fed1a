import { beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { BasisRegister } from '../../domain/bases/basis-register.ts';
import { decideProvision, type ProvisionFacts } from '../../domain/decide-provision.ts';
import { PROVIDED_FIELDS, PROVISION_PURPOSES } from '../../domain/provided-field.ts';
import type { RegisterFile } from '../../repository/bases/register-file.schema.ts';
import { decideByExample, readExampleRegister, registerOfFile } from './example-register.ts';

let file: RegisterFile;
let register: BasisRegister;
beforeAll(async () => {
  file = await readExampleRegister();
  register = registerOfFile(file);
});

const facts = (on: string, category: ProvisionFacts['category'], change: Partial<ProvisionFacts> = {}) => ({
  on: on as PlainDate,
  category,
  municipality: '142158',
  purpose: 'shopping' as const,
  fields: PROVIDED_FIELDS,
  ...change,
});
const decide = (on: string, category: ProvisionFacts['category'], change: Partial<ProvisionFacts> = {}) => {
  const { allowed, reasons, basis } = decideProvision(register, facts(on, category, change));
  return allowed ? basis.basisId : reasons;
};

describe('the timeline of Kanagawa and Ebina (E-12, E-13, E-26)', () => {
  it('gives notified people from the day of the agreement through its last one, for shopping and rubbish (M-02, M-03, M-05, M-07)', () => {
    expect(decide('2021-04-21', 'notified')).toContain('not-yet-valid');
    for (const on of ['2021-04-22', '2022-03-31'])
      for (const purpose of ['shopping', 'rubbish'] as const)
        expect(decide(on, 'notified', { purpose })).toBe('notified-ebina-2021');
    expect(decide('2021-04-22', 'notified', { purpose: 'health-call' })).toEqual(['purpose-not-covered']);
    for (const on of ['2022-04-01', '2023-04-01'])
      expect(decide(on, 'notified')).toEqual(['agreement-expired']);
  });

  it('gives self-recuperators once the city asked and its own board has answered (E-04, E-24, P-04, P-09 to P-12, R-01)', () => {
    expect(decide('2022-02-24', 'self')).toEqual(['not-yet-valid', 'receiver-has-not-asked']);
    for (const on of ['2022-02-26', '2022-03-02'])
      expect(decide(on, 'self')).toEqual(['receiver-procedure-missing']);
    for (const purpose of PROVISION_PURPOSES)
      expect(decide('2022-03-03', 'self', { purpose })).toBe('self-2022');
    expect(decide('2022-03-04', 'self', { municipality: '142131' })).toEqual(['receiver-has-not-asked']);
  });

  it('ends with the ordinances: afterwards a basis of the Act is needed (APPI art. 69)', () => {
    expect(decide('2023-03-31', 'self')).toBe('self-2022');
    expect(decide('2023-04-01', 'self')).toEqual(['regime-ended']);
  });

  it('never gives close contacts, and nobody to a city that is in no basis', () => {
    for (const on of ['2021-04-22', '2022-03-04'])
      expect(decide(on, 'contact')).toEqual(['category-not-covered']);
    const [ebinaAlone] = [{ ...register, bases: register.bases.filter(({ municipality }) => municipality) }];
    const elsewhere = facts('2021-05-01', 'notified', { municipality: '142131' });
    expect(decideProvision(ebinaAlone, elsewhere).reasons).toEqual(['no-basis']);
  });

  it('holds the papers as they are quoted: the numbers, the days, and that a day was put in (E-01, E-34, P-09, R-07)', () => {
    const [prefecture, ebina] = file.consultations;
    expect([prefecture?.number, prefecture?.answer?.answerNumber, prefecture?.answer?.answeredOn]).toEqual([
      '情公第2716号',
      '答申第65号',
      '2022-02-21',
    ]);
    expect([ebina?.answer?.answerNumber, ebina?.answer?.answeredOn]).toEqual(['答申第2号', '2022-03-03']);
    expect(ebina?.answer?.answeredOnNote).toContain('空欄');
    expect(ebina?.attachments).toHaveLength(6);
    expect(ebina?.steps.map(({ happenedOn }) => happenedOn)).toEqual(['2022-02-28', '2022-03-03']);
  });
});

describe('facts that a program writes', () => {
  it('are read strictly: a fifth field is no field', async () => {
    const decideFacts = await decideByExample();
    const good = facts('2021-04-22', 'notified');
    expect(decideFacts(good)).toMatchObject({ ok: true, value: { allowed: true } });
    for (const [part, wrong] of [
      ['line', []],
      ['on', { ...good, on: '2022-02-30' }],
      ['category', { ...good, category: 'x' }],
      ['municipality', { ...good, municipality: 142158 }],
      ['purpose', { ...good, purpose: 'research' }],
      ['fields', { ...good, fields: ['name', 'birthdate'] }],
      ['fields', { ...good, fields: [] }],
    ] as const)
      expect(decideFacts(wrong)).toMatchObject({ ok: false, reason: { part } });
  });
});
