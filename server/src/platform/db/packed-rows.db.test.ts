import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { sql } from './index.js';
import { cellInteger, cellJson, cellText, packedRows } from './packed-rows.js';

describe('packed rows', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('gives every column back as it was, in the order of the query', async () => {
    const rows = await house.platform.db.read((db) =>
      packedRows(
        db,
        sql`select n::bigint * 9007199254740 as n, '牌 é ' || n as words, decode('00ff', 'hex') as bytes,
              jsonb_build_object('n', n) as fields, null::text as nothing, '' as empty
            from generate_series(1000, -1000, -1) n order by n desc`,
      ),
    );
    expect(rows).toHaveLength(2001);
    const [first, last] = [rows.at(0), rows.at(-1)];
    expect(cellInteger(first?.[0])).toBe(9_007_199_254_740_000);
    expect(cellInteger(last?.[0])).toBe(-9_007_199_254_740_000);
    expect(cellText(first?.[1])).toBe('牌 é 1000');
    expect(first?.[2]).toEqual(Buffer.from([0, 255]));
    expect(cellJson(last?.[3])).toEqual({ n: -1000 });
    expect(first?.[4]).toBeNull();
    expect(first?.[5]).toHaveLength(0);
  });

  it('is empty for no rows', async () => {
    const none = house.platform.db.read((db) => packedRows(db, sql`select 1 as n where false`));
    expect(await none).toEqual([]);
  });
});
