import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSigningKey } from '../../src/platform/proof/proof-keys.ts';
import { languages } from '../../src/ui/language.ts';
import { KANAGAWA, startTestWorld, type TestWorld } from '../world/test-world.ts';
import { fileAndOpen, signIn } from './acts.ts';
import { type Answer, type Client, createClient } from './client.ts';
import { htmlProblems } from './html-problems.ts';
import { konno, washimi } from './people.ts';
import { openRows, type Rows } from './rows.ts';

let world: TestWorld;
let rows: Rows;
let resident: Client;
let other: Client;
let manager: Client;
let auditor: Client;
let caseId: string;
beforeAll(async () => {
  world = await startTestWorld('2022-02-14T09:00');
  rows = await openRows(world);
  resident = createClient(world.origin);
  other = createClient(world.origin);
  manager = createClient(world.origin);
  auditor = createClient(world.origin);
  await fileAndOpen(world, resident, washimi);
  await fileAndOpen(world, other, konno);
  await signIn(world, manager, world.staff.manager);
  await signIn(world, auditor, world.staff.auditor);
  const [filing] = await rows.select<{ case_id: string }>('select case_id from app.filing where email = $1', [
    washimi.email,
  ]);
  caseId = filing?.case_id ?? '';
});
afterAll(async () => {
  await rows.close();
  await world.stop();
});

const text = (answer: Answer): string => answer.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

/** The ledger of a person of whom two packages told, the second of them that nobody needs help any more. */
async function disclose(): Promise<void> {
  const [basisId, reference] = [randomUUID(), randomUUID()];
  await rows.select(
    `insert into app.legal_basis (authority_id, basis_id, title, category, purposes, fields, needs_receiver_procedure,
       valid_from, regime, legal_ground, article, reason, deletion_plan, status, entered_at, entered_by)
     values ($1, $2, '答申第12号による提供', 'self', '{shopping,health-call}', '{name,address,contact,period}', false,
       '2022-02-14', 'ordinance', 'ordinance-by-law', '8', 'x', 'x', 'draft', now(), $2)`,
    [KANAGAWA, basisId],
  );
  await rows.select(
    `insert into app.provision_reference (authority_id, municipality_code, case_id, reference)
     values ($1, '142158', $2, $3)`,
    [KANAGAWA, caseId, reference],
  );
  for (const [sequence, kind, fields, provided] of [
    [1, 'new', '{name,address,contact,period}', '{"name":"x"}'],
    [2, 'cancelled', '{}', '{}'],
  ] as const) {
    const packageId = randomUUID();
    await rows.select(
      `insert into app.provision_package (authority_id, package_id, basis_id, category, municipality_code, receiving_unit,
         purposes, fields, sequence, status, selected_on, selected_at, selected_by, discarded_at, discard_reason)
       values ($1, $2, $3, 'self', '142158', '自宅療養者支援チーム', '{shopping}', '{name}', $4, 'discarded', '2022-02-15',
         now(), 'system:x', now(), 'x')`,
      [KANAGAWA, packageId, basisId, sequence],
    );
    await rows.select(
      `insert into app.provision_row (authority_id, package_id, row_number, reference, case_id, kind, provided, digest)
       values ($1, $2, 1, $3, $4, $5, $6, 0)`,
      [KANAGAWA, packageId, reference, caseId, kind, provided],
    );
    await rows.select(
      `insert into app.disclosure (authority_id, package_id, row_number, case_id, reference, kind, fields, category,
         municipality_code, receiving_unit, basis_id, sequence, disclosed_at)
       values ($1, $2, 1, $3, $4, $5, $6, 'self', '142158', '自宅療養者支援チーム', $7, $8, $9)`,
      [
        KANAGAWA,
        packageId,
        caseId,
        reference,
        kind,
        fields,
        basisId,
        sequence,
        `2022-02-1${4 + sequence}T01:00:00Z`,
      ],
    );
  }
}

describe('what was given of a resident', () => {
  it('is nothing at first, in every language, with whom to ask', async () => {
    for (const language of languages) {
      const page = await resident.get(`/${language}/disclosures`);
      expect(page.status).toBe(200);
      expect(htmlProblems(page.text)).toEqual([]);
      expect(page.text).toContain(`href="/${language}/disclosures.pdf"`);
      expect(page.text).toContain('href="tel:');
    }
    expect(text(await resident.get('/ja/status'))).toContain('まだありません。提供したときは');
    expect(text(await resident.get('/ja/disclosures'))).toContain('まだ、どこにも提供していません');
  });

  it('is told to them: to whom, what, on which basis, when (R-05)', async () => {
    await disclose();
    const status = await resident.get('/ja/status');
    expect(text(status)).toContain('2回、提供しました。');
    expect(status.text).toContain('href="/ja/disclosures"');
    const page = text(await resident.get('/ja/disclosures'));
    expect(page).toMatch(
      /2022年2月16日.* 支援が不要になったことを伝えました.*2022年2月15日.* 情報を提供しました/,
    );
    for (const part of [
      '海老名市',
      '自宅療養者支援チーム',
      '氏名、住所、連絡先、療養期間',
      '答申第12号による提供',
    ])
      expect(page).toContain(part);
    const paper = await resident.get('/ja/disclosures.pdf');
    expect(paper.status).toBe(200);
    expect(paper.text.startsWith('%PDF-')).toBe(true);
    const [audit] = await rows.select<{ n: number }>(
      `select count(*)::int as n from app.audit_event where action = 'disclosure.read' and purpose = 'self-recuperation'`,
    );
    expect(audit?.n).toBeGreaterThan(languages.length);
  });

  it('is nobody else’s to read', async () => {
    expect(text(await other.get('/ja/disclosures'))).toContain('まだ、どこにも提供していません');
    const stranger = await createClient(world.origin).get('/ja/disclosures');
    expect(stranger.text).not.toContain('海老名市');
  });

  it('is printed by staff for a request for disclosure (開示請求), and recorded', async () => {
    const path = `/console/disclosures/${caseId}/paper`;
    for (const client of [manager, auditor])
      expect((await client.get(path)).text.startsWith('%PDF-')).toBe(true);
    expect((await manager.get(`/console/disclosures/${randomUUID()}/paper`)).status).toBe(404);
    expect((await resident.get(path)).status).not.toBe(200);
    const audits = await rows.select<{ subject_id: string }>(
      `select subject_id from app.audit_event where action = 'disclosure.print'`,
    );
    expect(audits.map(audit => audit.subject_id)).toEqual([caseId, caseId]);
  });
});

describe('the keys that sign packages', () => {
  const keys = '/console/provision-keys';
  const fingerprints = (page: Answer): readonly string[] =>
    page.text.match(/[0-9a-f]{4}( [0-9a-f]{4}){15}/g) ?? [];

  it('are made when a manager asks for the first, never by looking', async () => {
    for (let looks = 0; looks < 2; looks += 1) expect(fingerprints(await manager.get(keys))).toEqual([]);
    expect((await manager.get(`${keys}/public-key`)).location).toBe(keys);
    expect((await manager.post(`${keys}/rotate`)).location).toBe(keys);
  });

  it('are shown with their fingerprint, and handed out without their secret half', async () => {
    const page = await manager.get(keys);
    expect(htmlProblems(page.text)).toEqual([]);
    expect(fingerprints(page)).toHaveLength(1);
    expect(fingerprints(await auditor.get(keys))).toEqual(fingerprints(page));
    const key = JSON.parse((await auditor.get(`${keys}/public-key`)).text);
    expect(Object.keys(key).sort()).toEqual(['crv', 'kid', 'kty', 'x', 'y']);
    expect((await manager.get(`${keys}/public-key?key=AAAAAAAA`)).status).toBe(404);
    await expect(importSigningKey({ ...key, d: key.x })).rejects.toThrow();
  });

  it('are replaced by a manager alone; the old one stays for what it signed', async () => {
    const [first] = fingerprints(await manager.get(keys));
    expect((await auditor.post(`${keys}/rotate`)).status).toBe(404);
    expect((await manager.post(`${keys}/rotate`)).location).toBe(keys);
    const page = await manager.get(keys);
    expect(fingerprints(page)).toHaveLength(2);
    expect(fingerprints(page)[1]).toBe(first);
    const stored = await rows.select<{ sealed: string }>(
      `select encode(private_sealed, 'escape') as sealed from app.provision_key`,
    );
    expect(stored).toHaveLength(2);
    for (const { sealed } of stored) expect(sealed).not.toContain('"d"');
  });
});
