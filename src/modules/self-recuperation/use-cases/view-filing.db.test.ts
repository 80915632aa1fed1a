import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { claimFiling } from './claim-filing.use-case.ts';
import {
  createReviewWorld,
  type Filed,
  fileFor,
  type ReviewWorld,
  reviewer,
  TOKYO,
} from './review.test-world.ts';
import { type FilingView, viewFiling } from './view-filing.use-case.ts';
import { viewFilingImage } from './view-filing-image.use-case.ts';

const mikami = reviewer(1);
const date = (text: string): PlainDate => text as PlainDate;

let world: ReviewWorld;
beforeAll(async () => {
  world = await createReviewWorld('2022-02-14T09:00');
});
afterAll(() => world.end());

async function view(filingId: Uuid, by = mikami): Promise<FilingView> {
  const seen = await viewFiling(world, by, filingId);
  if (seen === null) throw new Error('Not found.');
  return seen;
}
const fileAndView = async (filed: Filed): Promise<FilingView> => view((await fileFor(world, filed)).filingId);

describe('what the rulebook says', () => {
  it('is asked by the rule of the day of submission', async () => {
    const { assessment } = await fileAndView({ onsetOn: date('2022-02-11'), testedOn: date('2022-02-12') });
    expect(assessment.atSubmission).toEqual({ eligible: true, age: 32, reasons: [] });
    expect(assessment.window).toMatchObject({ accepted: true, day: 3 });
    expect(assessment.printed.map(({ date: printed }) => printed)).toEqual(
      expect.arrayContaining([date('2022-02-11'), date('2022-02-12'), date('2022-02-22')]),
    );
  });

  it('never prints the test date as the onset of a person without symptoms (K-23)', async () => {
    const { assessment } = await fileAndView({ onsetOn: null, testedOn: date('2022-02-12') });
    const onset = assessment.printed.filter(({ label }) => label.includes('発症'));
    expect(onset.map(({ date: printed }) => printed)).toEqual([null]);
  });

  it('tells of a birthday that crossed the limit since (A-10)', async () => {
    const { filingId } = await fileFor(world, { birthDate: date('1972-02-15') });
    expect((await view(filingId)).assessment).toMatchObject({
      atSubmission: { eligible: true, age: 49 },
      today: { eligible: true, age: 49 },
    });
    world.clock.set('2022-02-15T09:00');
    expect((await view(filingId)).assessment).toMatchObject({
      atSubmission: { eligible: true, age: 49 },
      today: { eligible: false, age: 50, reasons: ['age-over-limit'] },
    });
    world.clock.set('2022-02-14T09:00');
  });

  it('sees by the code of the municipality who lives elsewhere', async () => {
    expect((await fileAndView({ municipalityCode: '131016' })).assessment.atSubmission.reasons).toEqual([
      'outside-prefecture',
    ]);
  });
});

describe('the claim', () => {
  it('is told as the reviewer stands to it', async () => {
    const { filingId } = await fileFor(world);
    const holds = async () => [(await view(filingId)).hold, (await view(filingId, reviewer(2))).hold];
    expect(await holds()).toEqual(['free', 'free']);
    await claimFiling(world, mikami, filingId);
    expect(await holds()).toEqual(['mine', 'other']);
    world.clock.set('2022-02-14T09:15');
    expect(await holds()).toEqual(['mine', 'free']);
    world.clock.set('2022-02-14T09:00');
  });
});

describe('likeness', () => {
  const hash = (bits: number): string =>
    (0x0123456789abcdefn ^ ((1n << BigInt(bits)) - 1n)).toString(16).padStart(16, '0');

  it('warns of the same and of a similar picture in a filing of somebody else', async () => {
    const same = await fileFor(world, { pictures: { 'test-result': { jpeg: 'one kit', hash: hash(0) } } });
    const near = await fileFor(world, {
      pictures: { 'test-result': { jpeg: 'saved again', hash: hash(3) } },
    });
    await fileFor(world, { pictures: { 'test-result': { jpeg: 'another kit', hash: hash(4) } } });
    const seen = await fileAndView({ pictures: { 'test-result': { jpeg: 'one kit', hash: hash(0) } } });
    expect(
      seen.likeImages
        .map(({ filingId, kind, same: equal }) => ({ filingId, kind, equal }))
        .toSorted((a, b) => a.filingId.localeCompare(b.filingId)),
    ).toEqual([
      { filingId: same.filingId, kind: 'test-result', equal: true },
      { filingId: near.filingId, kind: 'test-result', equal: false },
    ]);
  });

  it('forgets similar pictures after 30 days, but never the same one', async () => {
    const pictures = { identity: { jpeg: 'one card', hash: 'ffffffff00000000' } };
    const similar = { identity: { jpeg: 'its copy', hash: 'ffffffff00000001' } };
    await fileFor(world, { pictures: similar });
    const same = await fileFor(world, { pictures });
    world.clock.set('2022-03-17T09:00');
    const seen = await fileAndView({ pictures });
    expect(seen.likeImages.map(({ filingId }) => filingId)).toEqual([same.filingId]);
    world.clock.set('2022-02-14T09:00');
  });

  it('lets a person who files again use their own pictures, and names the filing before', async () => {
    const person = {
      nameKana: 'オノ ケイ',
      phone: '0462311111',
      pictures: { identity: { jpeg: 'my card' } },
    };
    const before = await fileFor(world, person);
    await world.rows(`update app.filing set status = 'returned' where filing_id = $1`, [before.filingId]);
    const seen = await fileAndView({ ...person, replacesFilingId: before.filingId });
    expect(seen.likeImages).toEqual([]);
    expect(seen.samePerson.map(({ filingId }) => filingId)).toEqual([before.filingId]);
  });

  it('names filings of a person with the same kana and birth date under another number', async () => {
    const twin = { nameKana: 'ニシ アオイ', birthDate: date('2001-05-05') };
    const first = await fileFor(world, { ...twin, phone: '0901111111' });
    const second = await fileAndView({ ...twin, phone: '0902222222' });
    expect(second.samePerson.map(({ filingId }) => filingId)).toEqual([first.filingId]);
    expect((await fileAndView({ ...twin, birthDate: date('2001-05-06') })).samePerson).toEqual([]);
  });
});

describe('a picture', () => {
  it('opens for its filing only, and each look is recorded', async () => {
    const mine = await fileFor(world, { pictures: { identity: { jpeg: 'a card' } } });
    const other = await fileFor(world);
    const identity = (await view(mine.filingId)).images.find(({ kind }) => kind === 'identity');
    const imageId = identity?.imageId as Uuid;
    const open = (by = mikami, filingId = mine.filingId) => viewFilingImage(world, by, filingId, imageId);

    expect(Buffer.from((await open()) ?? []).toString()).toBe('a card');
    expect(await open(mikami, other.filingId)).toBeNull();
    expect(await open(reviewer(1, TOKYO))).toBeNull();
    const audits = await world.rows(
      `select action, fields, detail from app.audit_event where action = 'filing-image.read' and subject_id = $1`,
      [mine.filingId],
    );
    expect(audits).toEqual([
      { action: 'filing-image.read', fields: ['images'], detail: { kind: 'identity' } },
    ]);
  });

  it('is gone once its key is destroyed, although its bytes are still there', async () => {
    const { filingId } = await fileFor(world);
    const [image] = (await view(filingId)).images;
    await world.rows(
      `update app.filing_key set wrapped_key = null, destroyed_at = now() where filing_id = $1`,
      [filingId],
    );
    expect(await viewFilingImage(world, mikami, filingId, image?.imageId as Uuid)).toBeNull();
  });
});

describe('the reading of a filing', () => {
  it('is recorded with the names of the fields, and is refused to another authority', async () => {
    const { filingId } = await fileFor(world);
    await view(filingId);
    const audits = await world.rows<{ fields: string[]; actor: string }>(
      `select fields, actor from app.audit_event where action = 'filing.read' and subject_id = $1`,
      [filingId],
    );
    expect(audits).toEqual([
      {
        fields: expect.arrayContaining(['name', 'birthDate', 'address', 'phone']),
        actor: `staff:${mikami.id}`,
      },
    ]);
    expect(await viewFiling(world, reviewer(1, TOKYO), filingId)).toBeNull();
  });
});
