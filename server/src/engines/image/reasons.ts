import type { Bilingual, Finding, FindingPlace } from '../../contracts/findings.js';
import { imageEngine } from './engine.js';
import type { KnownMatch } from './known-pictures.js';
import type { ReferenceKind } from './reference.js';
import type { Sighting } from './sighting.js';

const known: Record<ReferenceKind, Bilingual> = {
  logo: { en: 'a registered logo', zh: '已登记的标识' },
  product: { en: "the right holder's product picture", zh: '权利人的商品图片' },
  work: { en: 'a protected work', zh: '受保护的作品' },
  'known-fake': { en: 'a picture of a known counterfeit', zh: '已知假货的图片' },
  'removed-listing': { en: 'a picture of a removed listing', zh: '已下架商品的图片' },
};

export interface Reference {
  pictureId: string;
  rightId: string;
  kind: ReferenceKind;
}

/** The whole picture is a known one: `picture-known`. */
export function knownFinding(image: number, reference: Reference, match: KnownMatch): Finding {
  const { distance, quality, isTurned } = match;
  const name = known[reference.kind];
  const turned = isTurned
    ? { en: ', turned or mirrored', zh: '（经旋转或镜像）' }
    : { en: '', zh: '' };
  return {
    ...about(reference, 'picture-known', 0.99 - 0.19 * (distance / 31) ** 2),
    places: [],
    reason: {
      en: `Picture ${image + 1} is ${name.en}${turned.en}: ${distance} of 256 bits of its hash differ.`,
      zh: `第 ${image + 1} 张图片与${name.zh}相同${turned.zh}：256 位哈希中仅有 ${distance} 位不同。`,
    },
    figures: { ...figuresOf(image, reference), distance, quality, turned: isTurned },
  };
}

/** Something known stands in the picture: `logo-seen` for logos, else `picture-part`. */
export function partFinding(
  image: number,
  reference: Reference,
  { placement, contours }: Sighting,
  evidence: number,
): Finding {
  const { inliers, x, y, width, height } = placement;
  const name = known[reference.kind];
  const place: FindingPlace = { type: 'image', image, x, y, width, height };
  const isLogo = reference.kind === 'logo';
  const strength = 0.97 - 0.3 * Math.exp(-evidence);
  const alike = Math.round(contours * 100) / 100;
  return {
    ...about(reference, isLogo ? 'logo-seen' : 'picture-part', strength),
    places: [place],
    reason: {
      en: `Picture ${image + 1} shows ${name.en}${isLogo ? '' : ' or a part of it'}: ${inliers} details stand in the same arrangement.`,
      zh: `第 ${image + 1} 张图片中出现${name.zh}${isLogo ? '' : '或其局部'}：有 ${inliers} 处细节的排列一致。`,
    },
    figures: { ...figuresOf(image, reference), inliers, contours: alike },
  };
}

function about({ rightId }: Reference, signal: string, strength: number) {
  return {
    engine: imageEngine.id,
    version: imageEngine.version,
    signal,
    strength: Math.round(strength * 1000) / 1000,
    rightId,
  };
}

const figuresOf = (image: number, { pictureId, kind }: Reference) => ({ image, pictureId, kind });
