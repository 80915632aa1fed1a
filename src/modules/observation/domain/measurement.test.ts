import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeasurement } from './measurement.ts';

const temperature = { lowest: 34, highest: 42, step: 0.1 };
const spo2 = { lowest: 70, highest: 100, step: 1 };

describe('reading a temperature', () => {
  it.each([
    ['36.5', 36.5],
    ['３６．５', 36.5],
    [' 36.5 ℃', 36.5],
    ['36,5', 36.5],
    ['36度5分', 36.5],
    ['３７度', 37],
    ['37', 37],
    ['34.0', 34],
    ['42.0', 42],
  ])('accepts %s', (text, value) => {
    expect(readMeasurement(text, temperature)).toEqual({ ok: true, value });
  });

  it.each([
    ['365', 36.5],
    ['３６５', 36.5],
    ['389', 38.9],
    ['6.5', 36.5],
    ['7', 37],
    ['36.55', 36.6],
  ])('reads %s back as a question', (text, suggestion) => {
    expect(readMeasurement(text, temperature)).toMatchObject({
      ok: false,
      reason: { kind: 'did-you-mean', suggestion },
    });
  });

  it.each(['33.9', '42.1', '20', '999', '3'])('refuses %s, which nobody has', text => {
    const read = readMeasurement(text, temperature);
    expect(read.ok).toBe(false);
    if (!read.ok && read.reason.kind === 'did-you-mean')
      expect(read.reason.suggestion).toBeGreaterThanOrEqual(34);
  });

  it.each(['', 'ok', '36.5 37.2 36.8', '熱はない'])('cannot read %j', text => {
    expect(readMeasurement(text, temperature)).toEqual({ ok: false, reason: { kind: 'not-a-number' } });
  });
});

describe('reading SpO2', () => {
  it.each([
    ['97', 97],
    ['９７％', 97],
    ['97.0', 97],
    ['100', 100],
    ['70', 70],
  ])('accepts %s', (text, value) => {
    expect(readMeasurement(text, spo2)).toEqual({ ok: true, value });
  });

  it.each([
    ['0.97', 97],
    ['9.7', 97],
    ['970', 97],
  ])('reads %s back as a question', (text, suggestion) => {
    expect(readMeasurement(text, spo2)).toMatchObject({ reason: { kind: 'did-you-mean', suggestion } });
  });

  it.each(['65', '60', '40', '69'])('makes no good value of %s, which may be true', text => {
    expect(readMeasurement(text, spo2)).toEqual({
      ok: false,
      reason: { kind: 'out-of-range', reading: Number(text) },
    });
  });
});

describe('every value that the instrument can show', () => {
  it('reads as itself, half and full width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 340, max: 420 }), tenths => {
        const text = (tenths / 10).toFixed(1);
        const wide = text.replace(/[\d.]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        expect(readMeasurement(text, temperature)).toEqual({ ok: true, value: tenths / 10 });
        expect(readMeasurement(wide, temperature)).toEqual({ ok: true, value: tenths / 10 });
      }),
    );
  });

  it('never accepts or suggests one that it cannot', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), text => {
        const read = readMeasurement(text, temperature);
        const value = read.ok
          ? read.value
          : read.reason.kind === 'did-you-mean'
            ? read.reason.suggestion
            : 36;
        expect(value).toBeGreaterThanOrEqual(34);
        expect(value).toBeLessThanOrEqual(42);
        expect(Math.abs(value * 10 - Math.round(value * 10))).toBeLessThan(1e-6);
      }),
    );
  });
});
