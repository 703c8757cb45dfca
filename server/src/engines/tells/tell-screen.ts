import type { Bilingual, Finding, FindingPlace, TextField } from '../../contracts/findings.js';
import { findModel } from './model-pattern.js';
import type { Tell } from './tell.js';

export interface ToldListing {
  title: string;
  description?: string | undefined;
  /** The host's id of the merchant. */
  merchant?: string | undefined;
}

interface Seen {
  signal: 'phrase' | 'model-number' | 'impossible' | 'other-channel';
  strength: number;
  places: FindingPlace[];
  reason: Bilingual;
}

const FIELDS = ['title', 'description'] as const satisfies readonly TextField[];
/** Text beyond this is not searched for tells; what they name stands at the beginning. */
const SEARCHED = 20_000;

/** Holds listings against the tells of the rights that they name. */
export class TellScreen {
  readonly #byRight = new Map<string, Map<string, Tell>>();

  put(tells: Iterable<Tell>): void {
    for (const tell of tells) {
      const ofRight = this.#byRight.get(tell.rightId) ?? new Map<string, Tell>();
      this.#byRight.set(tell.rightId, ofRight.set(tell.tellId, tell));
    }
  }

  remove(tellIds: Iterable<string>): void {
    for (const tellId of tellIds) {
      for (const ofRight of this.#byRight.values()) ofRight.delete(tellId);
    }
  }

  /** @param rightIds the rights that the listing names: tells of others are not asked. */
  screen(listing: ToldListing, rightIds: Iterable<string>, version: string): Finding[] {
    const findings: Finding[] = [];
    for (const rightId of rightIds) {
      for (const tell of this.#byRight.get(rightId)?.values() ?? []) {
        const seen = look(tell, listing);
        if (!seen) continue;
        findings.push({
          engine: 'tells',
          version,
          rightId,
          figures: { tellId: tell.tellId },
          ...seen,
        });
      }
    }
    return findings;
  }
}

function look(tell: Tell, listing: ToldListing): Seen | undefined {
  switch (tell.kind) {
    case 'phrase':
      return phraseSeen(tell.phrases, listing);
    case 'false-model':
      return falseModelSeen(tell.patterns, listing);
    case 'impossible':
      return impossibleSeen(tell, listing);
    case 'channel':
      return otherChannelSeen(tell, listing);
  }
}

function phraseSeen(phrases: readonly string[], listing: ToldListing): Seen | undefined {
  const place = firstOf(phrases, listing);
  if (!place) return undefined;
  return {
    signal: 'phrase',
    strength: 0.9,
    places: [place],
    reason: {
      en: `The rights holder says that genuine goods are not described as “${place.quote}”.`,
      zh: `权利人说明：正品不会使用“${place.quote}”这样的描述。`,
    },
  };
}

function falseModelSeen(patterns: readonly string[], listing: ToldListing): Seen | undefined {
  for (const pattern of patterns) {
    const place = placeOf(listing, (text) => findModel(pattern, text));
    if (!place) continue;
    return {
      signal: 'model-number',
      strength: 0.95,
      places: [place],
      reason: {
        en: `The rights holder has never made a model numbered “${place.quote}”.`,
        zh: `权利人从未生产过型号“${place.quote}”。`,
      },
    };
  }
  return undefined;
}

type Impossible = Extract<Tell, { kind: 'impossible' }>;

function impossibleSeen(tell: Impossible, listing: ToldListing): Seen | undefined {
  const model = firstOf(tell.model, listing);
  if (!model) return undefined;
  // A title that names a variant which is made may name others as its neighbours.
  if (firstOf(tell.made, listing)) return undefined;
  const made = new Set(tell.made.map((value) => value.toLowerCase()));
  const others = tell.known.filter((value) => !made.has(value.toLowerCase()));
  const variant = firstOf(others, listing);
  if (!variant) return undefined;
  return {
    signal: 'impossible',
    strength: 0.95,
    places: [model, variant],
    reason: {
      en: `“${model.quote}” is not made in ${tell.attribute} “${variant.quote}”.`,
      zh: `“${model.quote}”从未推出过“${variant.quote}”（${tell.attribute}）。`,
    },
  };
}

type Channel = Extract<Tell, { kind: 'channel' }>;

function otherChannelSeen(tell: Channel, listing: ToldListing): Seen | undefined {
  const model = firstOf(tell.model, listing);
  if (!model || !listing.merchant || tell.merchants.includes(listing.merchant)) return undefined;
  return {
    signal: 'other-channel',
    strength: 0.6,
    places: [model],
    reason: {
      en: `“${model.quote}” is sold by named merchants only, and this seller is none of them.`,
      zh: `“${model.quote}”仅由指定商家销售，该商家不在其中。`,
    },
  };
}

type TextPlace = Extract<FindingPlace, { type: 'text' }>;

function firstOf(phrases: readonly string[], listing: ToldListing): TextPlace | undefined {
  for (const phrase of phrases) {
    const place = placeOf(listing, (text) => findPhrase(phrase, text));
    if (place) return place;
  }
  return undefined;
}

function findPhrase(phrase: string, text: string) {
  const isSpaced = /^[\p{Script=Latin}\p{N}]|[\p{Script=Latin}\p{N}]$/u.test(phrase);
  const lower = text.toLowerCase();
  // Lower-casing that changes the length would shift every offset after it.
  const searched = lower.length === text.length ? lower : text;
  for (let from = 0; ; ) {
    const start = searched.indexOf(phrase.toLowerCase(), from);
    if (start < 0) return undefined;
    const end = start + phrase.length;
    if (!isSpaced || !(touchesWord(text[start - 1]) || touchesWord(text[end])))
      return { start, end };
    from = start + 1;
  }
}

const touchesWord = (char: string | undefined) =>
  char !== undefined && /[\p{Script=Latin}\p{N}]/u.test(char);

function placeOf(
  listing: ToldListing,
  find: (text: string) => { start: number; end: number } | undefined,
): TextPlace | undefined {
  for (const field of FIELDS) {
    const text = listing[field]?.slice(0, SEARCHED);
    const found = text ? find(text) : undefined;
    if (text && found) {
      return { type: 'text', field, ...found, quote: text.slice(found.start, found.end) };
    }
  }
  return undefined;
}
