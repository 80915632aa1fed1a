import { describe, expect, it } from 'vitest';
import { blankRow, blankRows, filledRows, GRID_ROWS, type GridRow, keepRefused } from './grid.ts';

const usual = { resultedOn: '2020-07-20', method: 'pcr' };
const row = (typed: Partial<GridRow>): GridRow => ({ ...blankRow(usual), ...typed });

describe('the grid of negatives', () => {
  it('begins with lines that mean nothing yet', () => {
    expect(blankRows(usual)).toHaveLength(GRID_ROWS);
    expect(filledRows(blankRows(usual), {})).toEqual([]);
  });

  it('takes a line by its number or its day, and what it left empty from the line above', () => {
    const rows = [
      row({ patientNumber: 'A-1', sampledOn: '2020-07-18', resultedOn: '2020-07-19', method: 'lamp' }),
      row({}),
      row({ patientNumber: 'A-2', sampledOn: '', resultedOn: '', method: '' }),
    ];
    expect(filledRows(rows, { specimen: 'saliva' })).toEqual([
      { place: 0, raw: { ...rows[0], specimen: 'saliva' } },
      {
        place: 2,
        raw: {
          patientNumber: 'A-2',
          sampledOn: '2020-07-18',
          resultedOn: '2020-07-19',
          method: 'lamp',
          result: 'negative',
          specimen: 'saliva',
        },
      },
    ]);
  });

  it('never takes a positive for nothing, and reads whom it names with the day of the line above', () => {
    const person = { name: '見本　花子', nameKana: 'ミホン ハナコ' };
    const rows = [
      row({ patientNumber: 'A-1', sampledOn: '2020-07-18' }),
      row({ result: 'positive' }),
      row({ person }),
    ];
    expect(filledRows(rows, {}).map(({ place, raw }) => [place, raw.sampledOn, raw.name])).toEqual([
      [0, '2020-07-18', undefined],
      [1, '2020-07-18', undefined],
      [2, '2020-07-18', '見本　花子'],
    ]);
    expect(keepRefused(rows, new Map([[2, 'no address']]), usual)[2]).toMatchObject({ person });
  });

  it('gives back what was refused with what it took from a line that is stored and gone', () => {
    const rows = [row({ sampledOn: '2020-07-18' }), row({ patientNumber: 'A-2', result: '' })];
    const kept = keepRefused(rows, new Map([[1, 'unreadable']]), usual);
    expect(kept[0]).toEqual(blankRow(usual));
    expect(kept[1]).toMatchObject({ patientNumber: 'A-2', sampledOn: '2020-07-18', result: '' });
  });
});
