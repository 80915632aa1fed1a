import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { checkProof, statusReference } from '../../src/modules/documents/verify/check-proof.ts';
import { importProofKeys, type PublicProofKey } from '../../src/platform/proof/proof-keys.ts';
import type { TestWorld } from '../world/test-world.ts';
import { openLink } from './acts.ts';
import { type Client, createClient } from './client.ts';
import { washimi } from './people.ts';
import type { Rows } from './rows.ts';

/** What the page `/v` finds out in a browser: by the keys that it brings, and by the register. */
export async function checkPaper(world: Pick<TestWorld, 'origin'>, proof: string) {
  const page = await createClient(world.origin).get('/v');
  const json = /<div id="proof-keys" hidden[^>]*>(.*?)<\/div>/s.exec(page.text)?.[1] ?? '';
  const keys = JSON.parse(json.replaceAll('&quot;', '"')) as PublicProofKey[];
  const offline = await checkProof(`#${proof}`, await importProofKeys(keys), '2022-02-20' as PlainDate);
  if (!('claims' in offline)) return { offline: offline.state, online: null };
  const answer = await createClient(world.origin).get(`/v/status?n=${statusReference(offline.claims)}`);
  return { offline: offline.state, online: JSON.parse(answer.text).status };
}

/** Lets the recuperation end on 23 February and moves to a day on which certificates are issued. */
export async function recover(world: TestWorld, rows: Rows, resident: Client): Promise<void> {
  await rows.select(`update app.recuperation_case set status = 'released', last_day = '2022-02-23',
    return_on = '2022-02-24', ends_at = '2022-02-24T00:00+09:00', close_reason = 'released',
    closed_at = '2022-02-24T00:00+09:00', closed_by = 'system:test'`);
  await rows.select(`update app.filing set status = 'completed'`);
  await world.clock.advance(17 * 24 * 3_600_000);
  await rows.select(`update app.observation_slot set status = 'answered'`);
  await openLink(world, resident, washimi);
}
