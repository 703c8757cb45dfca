import { describe, expect, it } from 'vitest';
import { csvOf } from './dashboard-csv.js';

const day = (name: string, submitted: number) => ({
  ...{ day: name, submitted, decided: 1, accepted: 1, withdrawn: 0, countered: 0 },
});

describe('a dashboard', () => {
  it('exports its days so that a spreadsheet reads them', () => {
    const text = csvOf({ days: [day('2026-02-28', 3)] }, 'a,b');
    expect(text).toBe('\uFEFFa,b\r\n2026-02-28,3,1,1,0,0\r\n');
  });
});
