import type { Bilingual } from '../../contracts/findings.js';
import { editorNamed } from './editors.js';
import { pdfFacts } from './pdf-facts.js';
import { updatesOf } from './pdf-updates.js';

/** Something about a file that asks a person to look: never a proof of forgery. */
export interface DocumentSign {
  kind: 'edited-with' | 'revised' | 'changed-later' | 'made-before' | 'made-ahead' | 'unreadable';
  figures: Record<string, number | string>;
  text: Bilingual;
}

const DAY = 86_400_000;
/** Scanners and offices finish a file within minutes of beginning it. */
const SAME_DAY = DAY;

/**
 * What a certificate's file says of its own making: programs that edit, updates appended after it
 * was made, dates that do not fit.
 * @param registeredOn what the certificate attests, `YYYY-MM-DD`; a file cannot be older.
 */
export async function documentSigns(
  bytes: Uint8Array,
  mediaType: string,
  { now, registeredOn }: { now: Date; registeredOn: string | null },
): Promise<DocumentSign[]> {
  if (mediaType.startsWith('image/')) return named(editorNamed(metadataText(bytes)));
  if (mediaType !== 'application/pdf') return [];
  const facts = await pdfFacts(bytes);
  if (!facts) return [sign('unreadable', {})];
  const { updates, isSigned } = updatesOf(bytes);
  const { createdAt, changedAt } = facts;
  const registered = registeredOn ? Date.parse(`${registeredOn}T00:00:00Z`) : null;
  const later = createdAt && changedAt ? changedAt.getTime() - createdAt.getTime() : 0;
  const early = registered && createdAt ? registered - createdAt.getTime() : 0;
  const ahead = createdAt ? createdAt.getTime() - now.getTime() : 0;
  return [
    ...named(editorNamed(`${facts.producer} ${facts.creator}`)),
    // A signature is appended too, and is the opposite of a sign.
    ...(updates > 0 && !isSigned ? [sign('revised', { count: updates })] : []),
    ...(later > SAME_DAY ? [sign('changed-later', { days: Math.round(later / DAY) })] : []),
    ...(early > SAME_DAY ? [sign('made-before', { days: Math.round(early / DAY) })] : []),
    ...(ahead > SAME_DAY ? [sign('made-ahead', { days: Math.round(ahead / DAY) })] : []),
  ];
}

const named = (editor: string | undefined) => (editor ? [sign('edited-with', { editor })] : []);

/** Metadata of pictures lies in plain text before the pixels: Exif's Software, XMP's CreatorTool. */
function metadataText(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 128 * 1024)).toString('latin1');
}

const TEXTS: Record<DocumentSign['kind'], Bilingual> = {
  'edited-with': {
    en: 'The file was saved by {editor}, a program that edits.',
    zh: '文件由编辑软件 {editor} 保存。',
  },
  revised: {
    en: 'The file was revised {count} times after it was made, without a signature.',
    zh: '文件生成后又被追加修改 {count} 次，且无电子签名。',
  },
  'changed-later': {
    en: 'The file was changed {days} days after it was made.',
    zh: '文件在生成 {days} 天后被修改。',
  },
  'made-before': {
    en: 'The file was made {days} days before the registration that it attests.',
    zh: '文件生成日期早于其所证明的登记日期 {days} 天。',
  },
  'made-ahead': {
    en: 'The file says that it will be made in {days} days.',
    zh: '文件的生成日期在 {days} 天之后。',
  },
  unreadable: {
    en: 'The file is damaged, or locked by a password.',
    zh: '文件已损坏或被密码锁定。',
  },
};

function sign(kind: DocumentSign['kind'], figures: DocumentSign['figures']): DocumentSign {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(figures[name] ?? whole));
  return { kind, figures, text: { en: fill(TEXTS[kind].en), zh: fill(TEXTS[kind].zh) } };
}
