import { describe, expect, it } from 'vitest';
import { sharedNow } from './feature-protocol.js';
import { FeatureThread } from './feature-thread.js';
import { LocalSearch } from './local-search.js';
import { drawnRaster } from './samples.js';

describe('FeatureThread', () => {
  it('fails what is pending when it dies, and begins again knowing all references', async () => {
    const search = new LocalSearch(1);
    const raster = await drawnRaster(3, 400, 400);
    const variants = await search.describe(raster, 'product');
    const held = [{ pictureId: 'scene', variants }];
    const thread = new FeatureThread(() => held);
    const data = new Uint8Array(64 * 64);
    const seek = {
      picture: { width: 64, height: 64, data },
      atMost: 10,
      until: sharedNow() + 60_000,
    };
    const lost = thread.ask('seek', seek);
    await Promise.all([expect(lost).rejects.toThrow('closed'), thread.close()]);
    expect(thread.isRunning).toBe(false);
    expect(await thread.ask('seek', seek)).toMatchObject({ isFinished: true });
    await thread.close();
    await search.close();
  });

  it('answers a picture that it cannot compute with a failure, and lives on', async () => {
    const thread = new FeatureThread(() => []);
    const empty = { width: 0, height: 0, data: new Uint8Array() };
    await expect(thread.ask('describe', { pictures: [empty], atMost: 5 })).rejects.toThrow();
    expect(await thread.ask('drop', [])).toBeNull();
    await thread.close();
  });
});
