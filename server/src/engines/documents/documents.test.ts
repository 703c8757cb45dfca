import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { documentSigns, picturesWithin } from './index.js';
import { dateOf } from './pdf-facts.js';
import { makePdf } from './samples.js';

const now = new Date('2026-11-24T00:00:00Z');
const of = async (bytes: Uint8Array, registeredOn: string | null = '2020-05-01') =>
  (await documentSigns(bytes, 'application/pdf', { now, registeredOn })).map(({ kind }) => kind);
const clean = { Producer: 'Office register 4.2', CreationDate: 'D:20200601120000Z' };

describe('signs of a PDF', () => {
  it('says nothing of one that an office made', async () => {
    expect(await of(makePdf({ info: clean }))).toEqual([]);
  });

  it('names a program that edits', async () => {
    const bytes = makePdf({ info: { ...clean, Creator: 'Adobe Photoshop 25.1 (Windows)' } });
    const [sign] = await documentSigns(bytes, 'application/pdf', { now, registeredOn: null });
    expect(sign?.text.en).toBe('The file was saved by Adobe Photoshop, a program that edits.');
  });

  it('counts updates appended without a signature', async () => {
    expect(await of(makePdf({ info: clean, updates: 2 }))).toEqual(['revised']);
    expect(await of(makePdf({ info: clean, updates: 1, isSigned: true }))).toEqual([]);
  });

  it('holds its dates against each other and the registration', async () => {
    const changed = { ...clean, ModDate: 'D:20200801120000Z' };
    expect(await of(makePdf({ info: changed }))).toEqual(['changed-later']);
    expect(await of(makePdf({ info: clean }), '2021-01-01')).toEqual(['made-before']);
    const ahead = { ...clean, CreationDate: 'D:20280601120000Z' };
    expect(await of(makePdf({ info: ahead }))).toEqual(['made-ahead']);
  });

  it('says so when a file cannot be read', async () => {
    expect(await of(Buffer.from('%PDF-1.4\nnot really'))).toEqual(['unreadable']);
  });

  it('reads dates with and without their zone', () => {
    expect(dateOf("D:20200601120000+08'00'")?.toISOString()).toBe('2020-06-01T04:00:00.000Z');
    expect(dateOf('D:2020')?.toISOString()).toBe('2020-01-01T00:00:00.000Z');
    expect(dateOf('yesterday')).toBeNull();
  });
});

describe('pictures of a document', () => {
  it('takes JPEGs out of a PDF, byte for byte', async () => {
    const noise = Buffer.from(Array.from({ length: 200 * 200 * 3 }, (_, at) => (at * 7919) % 251));
    const raw = { width: 200, height: 200, channels: 3 as const };
    const jpeg = await sharp(noise, { raw }).jpeg().toBuffer();
    const found = picturesWithin(makePdf({ info: clean, jpeg }), 'application/pdf');
    expect(found.map((each) => Buffer.from(each).equals(jpeg))).toEqual([true]);
  });

  it('names the editor in the metadata of a picture', async () => {
    const exif = { IFD0: { Software: 'GIMP 2.10' } };
    const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } });
    const bytes = await picture.withExif(exif).jpeg().toBuffer();
    const signs = await documentSigns(bytes, 'image/jpeg', { now, registeredOn: null });
    expect(signs.map(({ kind }) => kind)).toEqual(['edited-with']);
  });
});
