import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { PROVIDED_FIELDS } from '../../domain/provided-field.ts';
import { writeStep } from '../../repository/bases/legal-basis.repository.ts';
import { endAgreement, signAgreement } from './agreements.use-case.ts';
import { type BasesWorld, KANAGAWA, startBasesWorld, typed } from './bases.test-world.ts';
import { enterBasis, takeBasisAct } from './legal-bases.use-case.ts';
import { type LoadedRegister, loadExampleRegister } from './load-example.ts';
import { enterRequest, showMunicipality, takeRequestAct } from './municipalities.use-case.ts';
import { showBasis } from './show-basis.use-case.ts';
import { warnOfExpiry } from './watch-expiry.ts';

let world: BasesWorld;
let loaded: LoadedRegister;
beforeAll(async () => {
  world = await startBasesWorld('2022-03-04T09:00');
  loaded = await world.asSystem(tx =>
    loadExampleRegister(tx, { proposer: world.first.id, activator: world.second.id }),
  );
});
afterAll(() => world.stop());

const draft = (change: Readonly<Record<string, string | readonly string[]>> = {}) =>
  typed({
    title: 'A basis',
    category: 'notified',
    municipality: '海老名市',
    purposes: ['shopping'],
    fields: [...PROVIDED_FIELDS],
    ground: 'ordinance-by-law',
    article: 'art. 44-3',
    agreement: loaded.get('ebina-2021-04-22') ?? '',
    validFrom: '2022-03-01',
    reason: 'x',
    deletionPlan: 'x',
    ...change,
  });
const entered = async (change = {}): Promise<Uuid> => {
  const made = await enterBasis(world.deps, world.first, draft(change));
  if (!made.ok) throw new Error(JSON.stringify(made.reason));
  return made.value;
};
const act = (basisId: Uuid, step: 'propose' | 'activate' | 'withdraw', by = world.first, reason = 'x') =>
  takeBasisAct(world.deps, by, basisId, step, typed({ reason }));
const activeOn = async (
  tx: Tx,
  on: string,
  category: string,
  municipality: string,
): Promise<readonly Uuid[]> => {
  const { rows } = await tx.client.query<{ basis_id: Uuid }>(
    'select basis_id from app.active_basis($1, $2, $3) order by basis_id',
    [category, municipality, on],
  );
  return rows.map(row => row.basis_id);
};
const namesOn = (on: string, category: 'self' | 'notified' | 'contact', municipality = '142158') =>
  world.asSystem(tx => activeOn(tx, on, category, municipality));

describe('the activation of a legal basis', () => {
  it('needs a second person, by the use case and by the database', async () => {
    const basisId = await entered();
    expect(await act(basisId, 'activate', world.second)).toEqual({ ok: false, reason: 'not-now' });
    expect((await act(basisId, 'propose')).ok).toBe(true);
    expect(await act(basisId, 'activate')).toEqual({ ok: false, reason: 'same-person' });
    expect(await namesOn('2022-03-04', 'notified')).not.toContain(basisId);

    const activate = (by: Uuid) =>
      world.as(world.first, tx => writeStep(tx, basisId, { status: 'active', by }));
    await expect(activate(world.first.id)).rejects.toThrow('legal_basis_two_people');
    await expect(activate(world.second.id)).rejects.toThrow('row-level security');

    expect((await act(basisId, 'activate', world.second)).ok).toBe(true);
    expect(await namesOn('2022-03-04', 'notified')).toContain(basisId);
    expect(await act(basisId, 'withdraw', world.first, '')).toMatchObject({
      reason: [{ field: 'reason', reason: 'missing' }],
    });
    expect((await act(basisId, 'withdraw')).ok).toBe(true);
    expect(await namesOn('2022-03-04', 'notified')).not.toContain(basisId);
    expect(await act(basisId, 'propose')).toEqual({ ok: false, reason: 'not-now' });
  });

  it('cannot be forged by entering a basis that is in force already, and its content is never rewritten', async () => {
    const basisId = await entered();
    const forge = (sql: string) => world.as(world.first, tx => tx.client.query(sql, [basisId]));
    const columns = `authority_id, title, category, municipality_code, purposes, fields, needs_receiver_procedure,
      valid_from, regime, legal_ground, article, reason, deletion_plan, entered_at, entered_by`;
    await expect(
      forge(`insert into app.legal_basis (basis_id, status, proposed_at, proposed_by, activated_at, activated_by, ${columns})
        select gen_random_uuid(), 'active', now(), gen_random_uuid(), now(), gen_random_uuid(), ${columns}
        from app.legal_basis where basis_id = $1`),
    ).rejects.toThrow('row-level security');
    await expect(
      forge(`update app.legal_basis set fields = array['name'] where basis_id = $1`),
    ).rejects.toThrow('permission denied');
    for (const table of ['agreement', 'consultation', 'handling_matter', 'provision_notice'])
      await expect(forge(`delete from app.${table} where $1::uuid is not null`)).rejects.toThrow(
        'permission denied',
      );
  });
});

describe('a basis and its papers', () => {
  it('cannot go beyond its agreement, nor name a law for a matter without one (M-03, P-02)', async () => {
    const reasonsOf = async (change: Readonly<Record<string, string | readonly string[]>>) => {
      const made = await enterBasis(world.deps, world.first, draft(change));
      return made.ok ? [] : made.reason;
    };
    expect(await reasonsOf({ purposes: ['health-call'] })).toEqual([
      { field: 'purposes', reason: 'beyond-agreement' },
    ]);
    expect(await reasonsOf({ category: 'self' })).toEqual([{ field: 'agreement', reason: 'other-paper' }]);
    expect(await reasonsOf({ matter: loaded.get('self-recuperation-scheme') ?? '' })).toEqual([
      { field: 'ground', reason: 'wrong-ground' },
    ]);
    expect(await reasonsOf({ ground: 'ordinance-by-opinion' })).toEqual([
      { field: 'consultation', reason: 'opinion-needed' },
    ]);
    expect(await reasonsOf({ ground: 'appi-by-law' })).toEqual([
      { field: 'validFrom', reason: 'wrong-regime' },
    ]);
    expect(await reasonsOf({ validThrough: '2023-04-01' })).toEqual([
      { field: 'validThrough', reason: 'ends-too-late' },
    ]);
    expect(await reasonsOf({ municipality: '千代田区' })).toEqual([
      { field: 'municipality', reason: 'unknown-municipality' },
    ]);
  });

  it('loads the example with all its papers, and the database answers the timeline (E-24, M-07, P-12)', async () => {
    const [notified, self] = [loaded.get('notified-ebina-2021'), loaded.get('self-2022')] as [Uuid, Uuid];
    expect(await namesOn('2021-04-22', 'notified')).toEqual([notified]);
    expect(await namesOn('2022-04-01', 'notified')).toEqual([]);
    for (const on of ['2022-02-24', '2022-02-26']) expect(await namesOn(on, 'self')).toEqual([]);
    expect(await namesOn('2022-03-04', 'self')).toEqual([self]);
    expect(await namesOn('2022-03-04', 'self', '142131')).toEqual([]);
    expect(await namesOn('2022-03-04', 'contact')).toEqual([]);
    const shown = await showBasis(world.deps, world.first, self);
    expect([shown?.consultation?.answer?.answerNumber, shown?.notice?.number]).toEqual([
      '答申第65号',
      '医危第3310号',
    ]);
    expect(shown?.receivers).toEqual([{ code: '142158', name: '海老名市', reasons: [] }]);
  });
});

describe('the warning that something ends (M-07)', () => {
  it('goes to everybody on duty once for each of its days', async () => {
    const secretBox = { seal: (secret: string) => secret, open: (sealed: string) => sealed };
    const deps = { ...world.deps, secretBox, alarmMail: ['duty@centre.invalid', 'manager@centre.invalid'] };
    await warnOfExpiry(deps, KANAGAWA);
    await warnOfExpiry(deps, KANAGAWA);
    const mails = await world.asSystem(tx =>
      tx.db.selectFrom('message').select(['recipient', 'dedupe_key as key']).orderBy('recipient').execute(),
    );
    // The agreement ends on 31 March, 27 days ahead.
    const key = `provision-expiry:${loaded.get('ebina-2021-04-22')}:2022-03-31:30`;
    expect(mails).toEqual(deps.alarmMail.map(recipient => ({ recipient, key: `${key}:${recipient}` })));
  });
});

describe('an agreement and a request', () => {
  it('end what rests on them from the day they name (E-28, M-07)', async () => {
    const asked = { municipality: '大和市', category: 'self', askedOn: '2022-03-01', askedBy: 'mail' };
    const made = await enterRequest(
      world.deps,
      world.first,
      typed({ ...asked, receivingUnit: '防災課', services: ['shopping'], servicesFrom: '2022-03-01' }),
    );
    const requestId = made.ok ? made.value : ('' as Uuid);
    expect(await namesOn('2022-03-04', 'self', '142131')).toEqual([]);
    const procedure = typed({ confirmedOn: '2022-03-02', note: 'its board' });
    await takeRequestAct(world.deps, world.first, requestId, 'procedure', procedure);
    expect(await namesOn('2022-03-04', 'self', '142131')).toHaveLength(1);
    await takeRequestAct(
      world.deps,
      world.first,
      requestId,
      'withdraw',
      typed({ withdrawnOn: '2022-03-04' }),
    );
    expect(await namesOn('2022-03-03', 'self', '142131')).toHaveLength(1);
    expect(await namesOn('2022-03-04', 'self', '142131')).toEqual([]);

    const agreementId = loaded.get('ebina-2021-04-22') as Uuid;
    const sign = signAgreement(world.deps, world.first, agreementId, typed({ signedOn: '2022-03-01' }));
    expect(await sign).toEqual({ ok: false, reason: 'not-now' });
    await endAgreement(world.deps, world.first, agreementId, typed({ endedOn: '2022-03-10' }));
    expect(await namesOn('2022-03-10', 'notified')).not.toEqual([]);
    expect(await namesOn('2022-03-11', 'notified')).toEqual([]);
  });

  it('are seen by their own authority alone', async () => {
    const basisId = loaded.get('self-2022') as Uuid;
    expect(await showBasis(world.deps, world.stranger, basisId)).toBeNull();
    expect(await showMunicipality(world.deps, world.stranger, '142158')).toBeNull();
    expect(await act(basisId, 'withdraw', world.stranger)).toEqual({ ok: false, reason: 'no-such-paper' });
    const own = {
      municipality: '海老名市',
      category: 'notified',
      agreement: loaded.get('ebina-2021-04-22') ?? '',
    };
    expect(await enterBasis(world.deps, world.stranger, draft(own))).toMatchObject({
      reason: [{ field: 'agreement', reason: 'unknown-paper' }],
    });
    const seen = await world.as(world.stranger, tx => activeOn(tx, '2022-03-04', 'self', '142158'));
    expect(seen).toEqual([]);
  });
});
