import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLIENT_ACTS, readClientName, statusAfter } from './client.ts';
import { contentText } from './content-text.ts';
import { elementOf } from './element.ts';
import type { Issue } from './issue.ts';
import { checkElements } from './known-elements.ts';
import { readLaboratoryCode } from './laboratory-code.ts';
import { readCriteria, readToken } from './search-address.ts';
import { whenOf } from './when.ts';

describe('elements that are not read', () => {
  it('are refused when FHIR does not define them or they change others, and else passed over with a word', () => {
    const issues: Issue[] = [];
    const resource = {
      resourceType: 'Patient',
      birthDate: '2000-01-01',
      _birthDate: {},
      photo: [],
      maritalStatus: {},
      modifierExtension: [],
      implicitRules: 'x',
      link: [],
      brithDate: '2000-01-01',
    };
    const element = elementOf(resource, 'Patient', issues);
    if (element !== null) checkElements(element, 'Patient');
    expect(issues.map(({ severity, reason, expression }) => [severity, reason, expression])).toEqual([
      ['warning', 'not-used', 'Patient.photo'],
      ['warning', 'not-used', 'Patient.maritalStatus'],
      ['error', 'modifier', 'Patient.modifierExtension'],
      ['error', 'modifier', 'Patient.implicitRules'],
      ['error', 'modifier', 'Patient.link'],
      ['error', 'unknown-element', 'Patient.brithDate'],
    ]);
  });
});

describe('a code of JLAC10', () => {
  it.each([
    ['5F625141006319011', { kind: 'method', method: 'antigen-qualitative' }],
    ['5F6251413063---01', { kind: 'method', method: 'antigen-quantitative' }],
    ['5F6251411063---11', { kind: 'method', method: 'antigen-qualitative' }],
    ['5F6251450061---11', { kind: 'method', method: 'pcr' }],
    ['５Ｆ６２５１４５００６３---11', { kind: 'method', method: 'pcr' }],
    ['5F6251431023---01', { kind: 'unclear' }],
    ['3C020000002327101', { kind: 'other-analyte' }],
  ])('%s is read as %o', (code, expected) => {
    expect(readLaboratoryCode(code)).toEqual(expected);
  });
});

describe('a time of FHIR', () => {
  it.each([
    ['2022-02-14', { day: '2022-02-14', time: null }],
    ['2022-02-14T23:30:00Z', { day: '2022-02-15', time: '08:30' }],
    ['2022-02-14T09:05:59+09:00', { day: '2022-02-14', time: '09:05' }],
    ['2022-02', null],
    ['2022-02-30', null],
    ['2022-02-14T09:00:00', null],
    ['yesterday', null],
  ])('%s is %o in Japan', (text, expected) => {
    expect(whenOf(text)).toEqual(expected);
  });
});

describe('what is asked for', () => {
  it('is one identifier with its system', () => {
    expect(readCriteria('identifier=http://a|1|2')).toEqual({
      ok: true,
      value: { system: 'http://a', value: '1|2' },
    });
    expect(readCriteria('Patient?identifier=s%7Cv')).toEqual({
      ok: true,
      value: { system: 's', value: 'v' },
    });
    for (const other of [
      '',
      'identifier=1',
      'identifier=|1',
      'name=a|b',
      'identifier=s|v&name=x',
      'identifier=s|v,s|w',
    ])
      expect(readCriteria(other)).toEqual({ ok: false, reason: 'wrong-condition' });
  });

  it('may be a value without its system in a search', () => {
    expect(readToken('1')).toEqual({ system: null, value: '1' });
    expect(readToken('|1')).toEqual({ system: null, value: '1' });
    expect(readToken('s|')).toBeNull();
    expect(readToken('')).toBeNull();
  });
});

describe('the same content', () => {
  it('is the same text in whatever order it was sent', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), content => {
        const turned = Object.fromEntries(Object.entries(content).reverse());
        expect(contentText(turned)).toBe(contentText(content));
        expect(JSON.parse(contentText(content))).toEqual(JSON.parse(JSON.stringify(content)));
      }),
    );
    expect(contentText({ a: 1 })).not.toBe(contentText({ a: '1' }));
  });
});

describe('a client', () => {
  it('that is suspended can be let in again and nothing else; one that is let in gets a new secret or is suspended', () => {
    expect(CLIENT_ACTS.filter(act => statusAfter('active', act) !== null)).toEqual(['rotate', 'suspend']);
    expect(CLIENT_ACTS.filter(act => statusAfter('suspended', act) !== null)).toEqual(['reactivate']);
  });

  it('has a name of one line', () => {
    expect(readClientName('  Chart \n 7 ')).toBe('Chart 7');
    expect(readClientName(' ')).toBeNull();
    expect(readClientName('x'.repeat(81))).toBeNull();
  });
});
