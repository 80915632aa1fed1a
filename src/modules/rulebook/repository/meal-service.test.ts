import { describe, expect, it } from 'vitest';
import { loadRulebook } from './load-rulebook.repository.ts';
import { mealServiceFile } from './meal-service.schema.ts';

describe('the meal service of the prefecture', () => {
  it('brings what its page names, for eight days (K-15), to those who name a reason (K-04)', async () => {
    const [rule] = (await loadRulebook()).mealService;
    expect(rule.foodDays).toBe(8);
    expect(rule.contents).toEqual([
      {
        title: '常温保存可能な食料品',
        items: ['パックご飯', 'レトルト食品', '味噌汁', 'スープ', '栄養補助食品など'],
        days: 8,
      },
      { title: '日用品', items: ['トイレットペーパー', 'ティッシュペーパー'], days: null },
    ]);
    expect(rule.reasons[0]).toEqual({ code: 'economic', title: '経済的事情', requiresNote: false });
    expect(rule.reasons.find(({ requiresNote }) => requiresNote)?.code).toBe('other');
  });

  it('says what applying for it brings about in the words of the prefecture (K-14)', async () => {
    const [rule] = (await loadRulebook()).mealService;
    expect(rule.consequence).toBe(
      '配食サービスを申し込むことで、感染症法に基づく発生届が提出され、感染症法上の陽性者となり、自主療養者ではなくなります',
    );
  });

  it('is refused when its groups tell of another number of days', async () => {
    const { mealService } = await loadRulebook();
    const rule = { ...mealService[0], inForceThrough: undefined, foodDays: 10 };
    expect(mealServiceFile.safeParse({ mealService: [rule] }).success).toBe(false);
    expect(mealServiceFile.safeParse({ mealService: [{ ...rule, foodDays: 8 }] }).success).toBe(true);
  });
});
