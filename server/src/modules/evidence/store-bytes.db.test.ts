import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../../testing/harness.js';
import * as sample from './samples.js';
import { storeBytes } from './store-bytes.js';

const LIMIT = 4_000_000;

describe('storing bytes', () => {
  let house: TestHouse;
  const uploads = mkdtempSync(join(tmpdir(), 'magpie-store-'));
  beforeAll(async () => {
    house = await openHouse();
    process.env.TMPDIR = uploads;
  });
  afterAll(async () => {
    await house.close();
    rmSync(uploads, { recursive: true });
  });

  const store = (bytes: Buffer | string, fileName?: string, contentType?: string) =>
    storeBytes(house.platform, Buffer.from(bytes), LIMIT, { fileName, contentType });
  const refusal = (bytes: Buffer | string, fileName?: string, contentType?: string) =>
    store(bytes, fileName, contentType).then(
      () => 'stored',
      (problem: { code: string; values: object }) => ({ code: problem.code, ...problem.values }),
    );

  it.each(['png', 'jpeg', 'webp', 'gif', 'tiff'] as const)('takes %s with a preview', async (f) => {
    const stored = await store(await sample.picture(f, 2048, 1024));
    expect(stored).toMatchObject({ mediaType: `image/${f}`, width: 2048, height: 1024 });
    const preview = await sharp(
      await house.platform.blobs.get(stored.preview?.sha256 ?? ''),
    ).metadata();
    expect(preview).toMatchObject({ format: 'webp', width: 1024, height: 512 });
  });

  it('takes PDF, MP4, plain text and CSV in the character sets of offices', async () => {
    expect((await store(sample.pdf, 'a.pdf')).mediaType).toBe('application/pdf');
    expect((await store(sample.mp4, 'a.mp4', 'video/mp4')).mediaType).toBe('video/mp4');
    expect((await store('seller: 上海', 'a.txt')).mediaType).toBe('text/plain; charset=utf-8');
    expect((await store('BMW,12\n', 'a.csv')).mediaType).toBe('text/csv; charset=utf-8');
    const gb = Buffer.from([0xc9, 0xcc, 0xb1, 0xea, 0x2c, 0x31, 0x0a]);
    expect((await store(gb, 'a.csv')).mediaType).toBe('text/csv; charset=gb18030');
    const wide = Buffer.from('\ufeff价格', 'utf16le');
    expect((await store(wide, 'a.txt')).mediaType).toBe('text/plain; charset=utf-16le');
  });

  it('turns a preview upright and strips what the camera wrote', async () => {
    const stored = await store(await sample.turnedPicture());
    expect(stored).toMatchObject({ width: 100, height: 300 });
    const preview = await sharp(
      await house.platform.blobs.get(stored.preview?.sha256 ?? ''),
    ).metadata();
    expect(preview).toMatchObject({ width: 100, height: 300 });
    expect(preview.exif).toBeUndefined();
    expect(preview.orientation).toBeUndefined();
  });

  it('previews the first frame of an animation', async () => {
    const stored = await store(await sample.animation());
    const bytes = await house.platform.blobs.get(stored.preview?.sha256 ?? '');
    const { dominant } = await sharp(bytes).stats();
    expect((await sharp(bytes).metadata()).pages ?? 1).toBe(1);
    expect(dominant.r).toBeGreaterThan(200);
    expect(dominant.b).toBeLessThan(60);
  });

  it.each([
    [
      'SVG with a script',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'SVG',
    ],
    ['SVG as XML', '<?xml version="1.0"?><svg><script>1</script></svg>', 'XML (application/xml)'],
    ['a page after a byte order mark', '\ufeff \n<!DOCTYPE html><p>hi', 'HTML'],
    ['a bare script element', '<script>alert(1)</script>', 'HTML'],
    ['a page after a comment', '<!-- --><html>', 'HTML'],
    ['a shell script', '#!/bin/sh\nrm -rf /', 'a script'],
    ['a PHP page', '<?php system($_GET[0]);', 'a script'],
    ['an archive', sample.zip, 'ZIP (application/zip)'],
    ['a program', sample.windowsProgram, 'EXE (application/x-msdownload)'],
    ['noise', Buffer.from([1, 2, 3, 0, 255, 254]), 'of an unknown kind'],
  ])('refuses %s and names it', async (_name, bytes, found) => {
    expect(await refusal(bytes, 'label.png', 'image/png')).toEqual({
      code: 'evidence-type-refused',
      found,
    });
  });

  it('refuses names and content types that lie, and says what the content is', async () => {
    const code = 'evidence-type-mismatch';
    expect(await refusal(sample.pdf, 'label.png')).toEqual({ code, claimed: '.png', found: 'PDF' });
    const png = await sample.picture('png');
    expect(await refusal(png, 'label.png', 'image/jpeg')).toEqual({
      code,
      claimed: 'image/jpeg',
      found: 'PNG',
    });
    expect(await refusal('alert(1)', 'a.js')).toEqual({
      code,
      claimed: '.js',
      found: 'plain text',
    });
    expect(await refusal('hello', 'a.txt', 'text/html')).toEqual({
      code,
      claimed: 'text/html',
      found: 'plain text',
    });
  });

  it('refuses empty, damaged and exploding files with their own problems', async () => {
    expect(await refusal('')).toEqual({ code: 'evidence-empty' });
    for (const [format, label] of [
      ['png', 'PNG'],
      ['jpeg', 'JPEG'],
      ['webp', 'WebP'],
    ] as const) {
      const whole = await sample.picture(format, 640, 480);
      const half = whole.subarray(0, whole.length / 2);
      expect(await refusal(half)).toEqual({ code: 'image-damaged', found: label });
      const sha256 = createHash('sha256').update(half).digest('hex');
      expect(await house.platform.blobs.size(sha256)).toBeUndefined();
    }
    const bomb = sample.pictureBomb(40_000);
    expect(bomb.length).toBeLessThan(400_000);
    expect(await refusal(bomb)).toEqual({
      code: 'image-too-large',
      width: 40_000,
      height: 40_000,
      limit: 80,
    });
  });

  it('stops an endless stream at the limit and leaves nothing behind', async () => {
    let sent = 0;
    const endless = new Readable({
      read() {
        sent += 65_536;
        this.push(Buffer.alloc(65_536, 65));
      },
    });
    await expect(storeBytes(house.platform, endless, LIMIT)).rejects.toMatchObject({
      code: 'too-large',
    });
    expect(sent).toBeLessThan(LIMIT + 1_000_000);
    endless.destroy();
    expect(readdirSync(uploads)).toEqual([]);
  });
});
