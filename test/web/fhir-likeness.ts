import { describe, expect, it } from 'vitest';
import { bundleOf, observationOf, patientOf } from '../fhir/resources.ts';
import type { TestWorld } from '../world/test-world.ts';
import { jsonIn, type Program } from './fhir-client.ts';
import type { Rows } from './rows.ts';

/** What becomes of somebody whom a chart reports and who looks like one who was reported before. */
export const waitsInPairs = (
  of: () => { readonly world: TestWorld; readonly rows: Rows; readonly clinic: Program },
): void => {
  describe('somebody who looks like one whom a chart reported before (F-05)', () => {
    it('waits in a pair for the authority, and the answer to the chart says nothing of it', async () => {
      const { world, rows, clinic } = of();
      const other = { telecom: [{ system: 'phone', value: '046-231-0009', use: 'home' }] };
      const answers = [
        await clinic.post('/fhir/r4', bundleOf([patientOf('L-1'), observationOf('L-1', 'POS')])),
        await clinic.post('/fhir/r4', bundleOf([patientOf('L-2', other), observationOf('L-2', 'POS')])),
      ];
      const [alone, alike] = answers.map(answer =>
        jsonIn(answer).entry.map(({ response }) => response.outcome),
      );
      expect(alike).toEqual(alone);
      await world.settle();
      const pairs = await rows.select(
        `select c.status from app.person_candidate c
         where exists (select from app.test_report t where t.person_id = c.person_a and t.patient_number in ('L-1', 'L-2'))
           and exists (select from app.test_report t where t.person_id = c.person_b and t.patient_number in ('L-1', 'L-2'))`,
      );
      expect(pairs).toEqual([{ status: 'open' }]);
    });
  });
};
