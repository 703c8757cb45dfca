import type { Finding } from '../../../contracts/findings.js';
import type { PictureInput } from '../../../engines/image/index.js';
import type { Obstacle } from '../fusion/verdict.js';
import type { Knowledge, ReadText } from '../knowledge.js';
import type { ScreenedListing } from '../listing.js';
import { tellOf } from '../tells/tell-pictures.js';

interface Seen {
  findings: Finding[];
  obstacles: Obstacle[];
}

interface Looked extends Seen {
  /** Removed listings whose picture is in this one, with how sure that is. */
  removedListings: Map<string, number>;
}

const UNREADABLE = (image: number, code: string): Obstacle => ({
  code,
  reason: {
    en: `Picture ${image + 1} could not be looked at (${code}).`,
    zh: `第 ${image + 1} 张图片无法检查（${code}）。`,
  },
});

const UNFINISHED: Obstacle = {
  code: 'pictures-unfinished',
  reason: {
    en: 'The pictures could not all be compared in the time allowed.',
    zh: '未能在限定时间内完成全部图片的比对。',
  },
};

const FAILED: Obstacle = {
  code: 'pictures-failed',
  reason: {
    en: 'Looking at the pictures failed.',
    zh: '图片检查未能完成。',
  },
};

/** Known pictures, parts of them, and logos. */
export async function lookAtPictures(
  pictures: readonly PictureInput[],
  knowledge: Knowledge,
): Promise<Looked> {
  const removedListings = new Map<string, number>();
  try {
    const screen = await knowledge.pictures();
    const { findings, problems, unfinished } = await screen.screen(pictures);
    const obstacles = problems.map(({ image, code }) => UNREADABLE(image, code));
    if (unfinished) obstacles.push(UNFINISHED);
    const others = findings.filter((finding) => {
      const removed = knowledge.removedListingOf(String(finding.figures.pictureId ?? ''));
      if (removed === undefined) return true;
      const before = removedListings.get(removed) ?? 0;
      removedListings.set(removed, Math.max(before, finding.strength));
      return false;
    });
    return { findings: others.map(withTell), obstacles, removedListings };
  } catch {
    return { findings: [], obstacles: [FAILED], removedListings };
  }
}

/** A picture that a holder told about counts for its tell. */
function withTell(finding: Finding): Finding {
  const tellId = tellOf(String(finding.figures.pictureId ?? ''));
  return tellId ? { ...finding, figures: { ...finding.figures, tellId } } : finding;
}

/** Characters in the pictures, held against the text engine as if they stood in the listing. */
export async function readPictures(
  listing: ScreenedListing,
  before: readonly Finding[],
  knowledge: Knowledge,
): Promise<Seen> {
  if (!knowledge.reader) return { findings: [], obstacles: [] };
  const known = new Set(before.map(({ rightId, signal }) => `${rightId}\n${signal}`));
  const findings: Finding[] = [];
  const obstacles: Obstacle[] = [];
  for (const picture of listing.pictures) {
    try {
      const reader = await knowledge.reader();
      const read = await reader.read(picture);
      const { title: _, description: __, ...rest } = listing;
      for (const finding of knowledge.text.screen({ ...rest, title: read.text })) {
        if (known.has(`${finding.rightId}\n${finding.signal}`)) continue;
        findings.push(inPicture(finding, read, picture.image));
      }
    } catch {
      obstacles.push(UNREADABLE(picture.image, 'characters-not-read'));
    }
  }
  return { findings, obstacles };
}

/** The finding with its place in the picture, where the line that holds its words can be told. */
function inPicture(finding: Finding, { boxes }: ReadText, image: number): Finding {
  const quotes = finding.places.flatMap((place) => (place.type === 'text' ? [place.quote] : []));
  const lines = boxes.filter(({ text }) => quotes.some((quote) => text.includes(quote)));
  const places = lines.map(({ x, y, width, height }) => {
    return { type: 'image' as const, image, x, y, width, height };
  });
  const quote = quotes[0] ?? '';
  return {
    ...finding,
    engine: 'ocr',
    places,
    reason: {
      en: `In picture ${image + 1}: ${finding.reason.en}`,
      zh: `第 ${image + 1} 张图片中：${finding.reason.zh}`,
    },
    figures: { ...finding.figures, quote },
  };
}
