import { randomUUID } from 'node:crypto';
import { testReportsDeps } from '../../src/composition/test-reports.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { photo } from '../../src/modules/self-recuperation/web/resident-browser.fixture.ts';
import { reportTest } from '../../src/modules/test-reports/index.ts';
import { registerSheets } from '../../src/modules/transcription/use-cases/register-sheets.use-case.ts';
import { systemActor } from '../../src/platform/db/actor.ts';
import { KANAGAWA, type TestWorld } from '../world/test-world.ts';

/** A negative that the clinic reported, and a FAX of it that waits to be typed in. */
export async function seedTests(
  world: TestWorld,
): Promise<Readonly<Record<'testId' | 'sheetId' | 'pageNo', string>>> {
  const { facilityId } = world.staff.facilities.clinic;
  const day = '2022-02-14' as PlainDate;
  const reported = await world.deps.database.withTenant(systemActor(KANAGAWA, 'seed'), tx =>
    reportTest(
      tx,
      testReportsDeps(world.deps),
      {
        sampledOn: day,
        sampledMinute: null,
        resultedOn: day,
        resultedMinute: null,
        specimen: 'saliva',
        method: 'pcr',
        result: 'negative',
        legalBasis: 'article-15',
        patientNumber: 'SEED-1',
        name: null,
        nameKana: null,
        birthDate: null,
        sex: null,
        phone: null,
        postalCode: null,
        municipalityCode: null,
        address: null,
        onsetOn: null,
      },
      {
        facilityId,
        channel: 'web',
        channelReason: null,
        channelNote: null,
        proxy: false,
        sheetId: null,
        sourceKey: null,
      },
    ),
  );
  const actor = {
    kind: 'staff',
    authorityId: KANAGAWA,
    id: randomUUID() as Uuid,
    role: 'manager',
    facilityId: null,
  } as const;
  const now = world.clock.now();
  const bytes = new Uint8Array(await (await photo(77)).arrayBuffer());
  const registered = await registerSheets(
    world.deps,
    actor,
    {
      channel: 'fax',
      kind: 'test-report',
      facilityId,
      receivedAt: now,
      note: '',
      files: [{ name: 'fax.jpg', bytes }],
      asOne: false,
    },
    now,
  );
  const [sheetId] = registered.ok ? registered.value : [];
  if (!reported.ok || sheetId === undefined) throw new Error('The test report of the seed is missing.');
  return { testId: reported.value, sheetId, pageNo: '1' };
}
