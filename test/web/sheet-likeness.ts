import { describe, expect, it } from 'vitest';
import type { TestWorld } from '../world/test-world.ts';
import type { Answer, Client, Fields } from './client.ts';
import type { Rows } from './rows.ts';
import { enterTest, infected } from './test-entries.ts';

const SHEETS = '/console/sheets';

interface Sheets {
  readonly world: TestWorld;
  readonly rows: Rows;
  readonly clinic: Client;
  readonly centre: Client;
  readonly support: Client;
  readonly negative: Fields;
  /** Takes a sheet in; gives its id. */
  readonly one: (fields?: Fields) => Promise<string>;
  readonly act: (client: Client, id: string, action: string, fields?: Fields) => Promise<Answer>;
  /** Types a test in beside the picture. */
  readonly type: (client: Client, id: string, fields: Fields) => Promise<Answer>;
}

/** What is asked about somebody who is typed in from a sheet and looks like one who was reported before. */
export const judgesLikeness = (of: () => Sheets): void => {
  describe('somebody typed in from a sheet who looks like one reported before (F-05)', () => {
    const person = () => ({
      ...infected,
      ...of().negative,
      result: 'positive',
      name: '用紙　楓',
      nameKana: 'ようし かえで',
      phone: '090-5555-0001',
    });
    const CANDIDATES = '同じ人かもしれない記録';
    const judgementIn = ({ text }: Answer): string =>
      /name="(judge-[0-9a-f-]{36})"/.exec(text)?.[1] ?? 'none';
    const claimed = async (by: Client, fields: Fields = {}): Promise<string> => {
      const id = await of().one(fields);
      await of().act(by, id, 'claim');
      return id;
    };

    it('is no news to input support: known to another institution or to nobody, the page says the same', async () => {
      const { world, clinic, support, type } = of();
      const id = await claimed(support, { facilityCode: world.staff.facilities.otherClinic.code ?? '' });
      const refusedOf = async () =>
        (await type(support, id, { ...person(), address: '' })).text.replace(/name="formId"[^>]*>/, '');
      const unknown = await refusedOf();
      expect(unknown).toContain('町名・番地を入れてください');
      await enterTest(clinic, person());
      await world.settle();
      expect(await refusedOf()).toBe(unknown);
      expect(unknown).not.toContain(CANDIDATES);
    });

    it('is shown beside the picture before and after, with score and reasons, and what is said is kept', async () => {
      const { rows, clinic, support, one, act, type } = of();
      const id = await claimed(support);
      const slipped = { ...person(), phone: '090-5555-0002' };
      const returned = await type(support, id, { ...slipped, address: '' });
      expect(returned.status).toBe(422);
      expect(returned.text).toContain(CANDIDATES);
      expect(returned.text).toContain('電話番号が1文字違う');
      expect(returned.text).toContain(`src="${SHEETS}/${id}/pages/1"`);
      const field = judgementIn(returned);
      const kept = await type(support, id, { ...slipped, address: '', [field]: 'different' });
      expect(kept.text).toMatch(new RegExp(`name="${field}"[^>]*value="different"[^>]*checked`));
      const stored = await type(support, id, { ...slipped, [field]: 'different' });
      // About the only one of this institution everything is said.
      expect(stored.location).toBe(`${SHEETS}/${id}`);

      const last = await type(support, id, { ...slipped, phone: '090-5555-0003', next: 'finish' });
      const [path = '', report = ''] = (last.location ?? '').split('?done=');
      expect(path).toBe(`${SHEETS}/${id}`);
      const asked = await support.get(last.location ?? '');
      expect(asked.text).toContain(CANDIDATES);
      expect(asked.text).toContain('やり直す');
      const judged = await act(support, id, 'same-person', { report, [judgementIn(asked)]: 'same' });
      expect(judged.location).toBe(`${SHEETS}/${id}?told=judged`);
      expect((await support.get(judged.location ?? '')).text).toContain('判断を記録しました');
      const said = await rows.select(
        `select j.judgement, j.entitled from app.entry_judgement j join app.test_report t on t.report_id = j.report_id
         where t.sheet_id = $1 order by j.judgement`,
        [id],
      );
      expect(said).toEqual([
        { judgement: 'different', entitled: false },
        { judgement: 'same', entitled: false },
      ]);
      expect((await act(support, await one(), 'same-person', { report })).status).toBe(404);
      expect((await act(clinic, id, 'same-person', { report })).status).toBe(404);
    });

    it('is a person to the health centre, which is asked as well', async () => {
      const { world, centre, type } = of();
      const id = await claimed(centre);
      await world.settle();
      const page = await type(centre, id, { ...person(), phone: '090-5555-0004', address: '' });
      expect(page.text.match(/name="judge-[0-9a-f-]{36}"/g)?.length).toBeGreaterThanOrEqual(3);
    });
  });
};
