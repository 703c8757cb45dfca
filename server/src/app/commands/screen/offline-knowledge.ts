import { readFile } from 'node:fs/promises';
import { ImageScreen, type ReferencePicture } from '../../../engines/image/index.js';
import { CharacterReader } from '../../../engines/ocr/index.js';
import { PriceScreen } from '../../../engines/price/index.js';
import { RelistIndex } from '../../../engines/relist/index.js';
import { TellScreen } from '../../../engines/tells/index.js';
import { TextScreen } from '../../../engines/text/index.js';
import { expertScorecard, type Knowledge, RuleSet } from '../../../modules/screening/index.js';
import type { RightRow } from './rows.js';

export interface OfflineKnowledge {
  knowledge: Knowledge;
  close: () => Promise<void>;
}

const REFERENCE_KIND = { trademark: 'logo', copyright: 'work', design: 'product' } as const;

/**
 * What can be known from a file of rights alone: marks and pictures.
 * @param locate where a picture named in the file of rights is.
 * @param warn is told what could not be used.
 */
export function offlineKnowledge(
  rights: readonly RightRow[],
  locate: (path: string) => string,
  warn: (message: string) => void,
): OfflineKnowledge {
  const marks = rights
    .filter(({ mark, names }) => mark.trim() !== '' || Object.keys(names ?? {}).length > 0)
    .map(({ id, images: _, ...right }) => ({ rightId: id, ...right }));
  let pictures: Promise<ImageScreen> | undefined;
  let reader: Promise<CharacterReader> | undefined;
  const openPictures = async () => {
    const screen = await ImageScreen.open();
    await learnPictures(screen, rights, locate, warn);
    return screen;
  };
  const knowledge: Knowledge = {
    text: new TextScreen(marks),
    price: new PriceScreen(),
    tells: new TellScreen(),
    relist: new RelistIndex(),
    rules: new RuleSet([]),
    card: expertScorecard,
    pictures: () => {
      pictures ??= openPictures();
      return pictures;
    },
    reader: () => {
      reader ??= CharacterReader.open();
      return reader;
    },
    removedListingOf: () => undefined,
  };
  const close = async () => {
    await Promise.all([(await pictures)?.close(), (await reader)?.close()]);
  };
  return { knowledge, close };
}

async function learnPictures(
  screen: ImageScreen,
  rights: readonly RightRow[],
  locate: (path: string) => string,
  warn: (message: string) => void,
): Promise<void> {
  for (const { id, kind, images = [] } of rights) {
    for (const [place, path] of images.entries()) {
      const about = `right ${id}, picture ${path}`;
      const bytes = await readFile(locate(path)).catch((error: Error) => error);
      if (bytes instanceof Error) {
        warn(`${about}: ${bytes.message}`);
        continue;
      }
      const pictureId = `${id}/${place}`;
      const reference: ReferencePicture = {
        pictureId,
        rightId: id,
        kind: REFERENCE_KIND[kind],
        bytes,
      };
      const [put] = await screen.put([reference]);
      if (put?.problem) warn(`${about}: ${put.problem}`);
    }
  }
}
