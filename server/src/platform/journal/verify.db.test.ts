import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { sql } from '../db/index.js';
import { append, verifyJournal } from './index.js';

const notice = 'ntc_01k0000000000000000000000a';
const ENTRIES = 2_600;

describe('a replay of the journal', () => {
  let house: TestHouse;
  let origin: string;
  const change = (query: ReturnType<typeof sql>) =>
    house.platform.db.write('system:test', (tx) => tx.count(query));

  beforeAll(async () => {
    house = await openHouse();
    origin = house.platform.settings.journalOrigin;
    await house.platform.db.write('system:test', async (tx) => {
      for (let i = 0; i < ENTRIES; i++) {
        append(tx, {
          type: 'notice.closed',
          subject: notice,
          parties: [],
          data: { noticeId: notice as never },
          personal: { name: `王 ${i}` },
        });
      }
    });
    await house.runtime.settle();
  });
  afterAll(() => house.close());

  it('proves more entries than one step reads', async () => {
    const report = await verifyJournal(house.platform.db, origin);
    expect(report).toMatchObject({ entries: ENTRIES, personalKept: ENTRIES, faults: [] });
  });

  it('names each thing that was changed, and reads on', async () => {
    await change(sql`update journal.entry set leaf = 'no JSON' where index = 7`);
    await change(sql`update journal.entry set subject = 'another' where index = 2100`);
    await change(sql`update journal.personal set fields = '{"name": "Eve"}'
      where entry_id = (select entry_id from journal.entry where index = 9)`);
    await change(sql`update journal.tile set hashes = set_byte(hashes, 5, get_byte(hashes, 5) # 1)
      where (level, n) = (0, 9)`);
    const { faults } = await verifyJournal(house.platform.db, origin);
    expect(faults).toContainEqual(expect.stringMatching(/^entry 7 .* does not hash to its leaf$/));
    expect(faults).toContain('entry 7: its columns differ from its leaf');
    expect(faults).toContain('entry 2100: its columns differ from its leaf');
    expect(faults).toContain('entry 9: its personal fields were changed');
    expect(faults).toContain('tile 0/9 differs from its leaves');
  });
});
