import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition, extensionOf, safeFileName } from './file-name.js';

describe('safeFileName', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\System32\\cmd.exe', 'cmd.exe'],
    ['C:\\fakepath\\label.jpg', 'label.jpg'],
    ['a\0b', 'ab'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM¹.pdf', '_COM¹.pdf'],
    ['constitution.pdf', 'constitution.pdf'],
    ['report\u202Egpj.exe', 'reportgpj.exe'],
    ['zero\u200Bwidth\u2066.png', 'zerowidth.png'],
    ['line\r\nSet-Cookie: a=b.txt', 'lineSet-Cookie_ a=b.txt'],
    ['invoice.pdf. . .', 'invoice.pdf'],
    ['.htaccess', 'htaccess'],
    ['商标注册证（正本）.pdf', '商标注册证（正本）.pdf'],
    ['e\u0301tiquette.png', '\u00e9tiquette.png'],
    ['what? <b>"it".png', 'what_ _b__it_.png'],
    ['..', 'file'],
    ['/', 'file'],
    ['', 'file'],
    ['\ud800.png', 'png'],
  ])('makes %j into %j', (raw, safe) => {
    expect(safeFileName(raw)).toBe(safe);
  });

  const anyName = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom('..', '/', '\\', '\0', '.', ' ', 'CON', 'é', '\u202e', 'a', '<', '文'),
        {
          maxLength: 60,
        },
      )
      .map((parts) => parts.join('')),
  );

  it('leaves nothing that leads elsewhere, hides, or is reserved', () => {
    fc.assert(
      fc.property(anyName, (raw) => {
        const name = safeFileName(raw);
        expect(name).not.toBe('');
        expect(name).not.toMatch(/[/\\<>:"|?*]/);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|\s|$)/i);
        expect([...name].length).toBeLessThanOrEqual(121);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyName, (raw) => {
        expect(safeFileName(safeFileName(raw))).toBe(safeFileName(raw));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the extension of a long name', () => {
    const name = safeFileName(`${'证'.repeat(400)}.tiff`);
    expect(extensionOf(name)).toBe('tiff');
    expect([...name].length).toBe(120);
  });
});

describe('contentDisposition', () => {
  it('gives ASCII a plain name and the rest an encoded one besides', () => {
    expect(contentDisposition('inline', 'label.jpg')).toBe('inline; filename="label.jpg"');
    expect(contentDisposition('attachment', "证书 (1)'.pdf")).toBe(
      `attachment; filename="__ (1)'.pdf"; filename*=UTF-8''%E8%AF%81%E4%B9%A6%20%281%29%27.pdf`,
    );
  });

  it('is always one header line whose encoded name decodes to the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (raw) => {
        const name = safeFileName(raw);
        const header = contentDisposition('attachment', name);
        expect(header).toMatch(/^[\x20-\x7e]+$/);
        expect(header.match(/"/g)).toHaveLength(2);
        const encoded = /filename\*=UTF-8''(\S+)$/.exec(header)?.[1];
        if (encoded !== undefined) expect(decodeURIComponent(encoded)).toBe(name);
      }),
    );
  });
});
