import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import { sql } from '../db/index.js';
import { append, receiptOf } from './index.js';
import { verifyProof } from './tlog/index.js';

const notice = 'ntc_01k0000000000000000000000a';

describe('the journal on a real database', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('places committed entries, proves them, and forgets rolled back ones', async () => {
    const { db } = house.platform;
    const ids: string[] = [];
    for (let i = 0; i < 300; i++) {
      await db.write('system:test', async (tx) => {
        ids.push(
          append(tx, {
            type: 'notice.closed',
            subject: notice,
            parties: [],
            data: { noticeId: notice as never },
            personal: { name: 'Ada' },
          }),
        );
      });
    }
    await expect(
      db.write('system:test', async (tx) => {
        append(tx, {
          type: 'notice.closed',
          subject: notice,
          parties: [],
          data: { noticeId: notice as never },
        });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await house.runtime.settle();
    const head = await db.read((q) =>
      q.first(sql<{ size: number }>`select size from journal.head`),
    );
    expect(head?.size).toBe(300);
    const key = await house.http.inject({ url: '/v1/journal/key' });
    for (const id of [ids[0], ids[255], ids[299]]) {
      const receipt = await db.read((q) => receiptOf(q, id ?? ''));
      const proven = verifyProof(
        Buffer.from(receipt?.leaf ?? ''),
        receipt?.proof ?? '',
        key.json().verifier,
      );
      expect(proven.checkpoint.size).toBe(300);
    }
  });
});
