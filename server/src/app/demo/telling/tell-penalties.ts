import type { MerchantId } from '../../../contracts/ids.js';
import { imposeSanction, proposalFor, type Step } from '../../../modules/penalties/index.js';
import { sql } from '../../../platform/db/index.js';
import type { ToldWorld } from './told-world.js';

const SENIOR = 'liang-wenbo';
/** The desk works on what the ladder calls for every morning, but for the last days. */
const [FIRST_DAY, LAST_DAY] = [110, 3];

/** People impose what the ladder calls for; a closure waits for a second one. */
export function tellPenalties(world: ToldWorld): void {
  for (let day = FIRST_DAY; day >= LAST_DAY; day -= 1) {
    world.timetable.add(world.daysAgo(day, `penalties-${day}`), () => work(world));
  }
}

async function work(world: ToldWorld): Promise<void> {
  const { db } = world.platform;
  const waiting = await db.read((q) =>
    q.rows(sql<{ merchantId: MerchantId }>`
      select subject as "merchantId" from review.task
      where kind = 'penalty' and closed_at is null and subject like 'mer_%' order by subject`),
  );
  for (const { merchantId } of waiting) {
    await world.act(SENIOR, async (tx, actor) => {
      const { step, days } = await proposalFor(tx, merchantId);
      // Closing a shop is left to the people who try the demo.
      if (!step || step === 'closure') return;
      await imposeSanction(tx, world.platform, actor, {
        ...{ merchantId, step, days: days ?? (step === 'warning' ? null : 30) },
        ...{ statement: STATEMENTS[step], isReferred: false },
      });
    });
  }
}

const STATEMENTS: Record<Step, string> = {
  warning: '您的商品因侵权被下架，特此警告。再次侵权将限制您的经营。',
  'listing-limit': '多件商品因侵权被下架，自今日起限制发布新商品。',
  'search-demotion': '侵权情况持续发生，在期限内降低商品的搜索排序。',
  'fund-hold-request': '侵权商品已有销售，请市场暂缓结算相关货款。',
  suspension: '考察期内多次侵权，属重复侵权，暂停店铺营业。',
  closure: '屡次侵权且情节严重，永久关闭店铺。',
};
