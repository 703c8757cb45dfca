/**
 * Programs whose purpose is to change what a file shows. Scanners, offices' own systems, word
 * processors that print and libraries that only write are not among them.
 */
const EDITORS = [
  'Adobe Photoshop',
  'Adobe Illustrator',
  'Adobe InDesign',
  'Affinity Photo',
  'Affinity Designer',
  'Canva',
  'CorelDRAW',
  'Foxit PDF Editor',
  'Foxit PhantomPDF',
  'GIMP',
  'iLovePDF',
  'Inkscape',
  'Meitu',
  'Nitro Pro',
  'PDF-XChange Editor',
  'PDF Candy',
  'PDFelement',
  'PDFescape',
  'Photopea',
  'Picsart',
  'Pixelmator',
  'Sejda',
  'Smallpdf',
  'Snapseed',
  'Soda PDF',
  'Wondershare',
  '美图秀秀',
  '福昕高级PDF编辑器',
  '万兴PDF',
] as const;

const folded = EDITORS.map((name) => ({ name, pattern: name.toLowerCase() }));
/** Metadata read byte by byte shows UTF-8 in pieces. */
const inBytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** The editing program that a text of metadata names, if any. */
export function editorNamed(metadata: string): string | undefined {
  const text = metadata.toLowerCase();
  return folded.find(({ pattern }) => text.includes(pattern) || text.includes(inBytes(pattern)))
    ?.name;
}
