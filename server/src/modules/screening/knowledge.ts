import type { ImageScreen, PictureInput } from '../../engines/image/index.js';
import type { PriceScreen } from '../../engines/price/index.js';
import type { RelistIndex } from '../../engines/relist/index.js';
import type { TellScreen } from '../../engines/tells/index.js';
import type { TextScreen } from '../../engines/text/index.js';
import type { Scorecard } from './fusion/scorecard.js';
import type { RuleSet } from './rules/rule-set.js';

/** The characters of a picture, with the lines they stand in, in pixels of the upright picture. */
export interface ReadText {
  text: string;
  boxes: readonly { text: string; x: number; y: number; width: number; height: number }[];
}

/** Reads the characters of pictures. */
export interface CharacterReader {
  read(picture: PictureInput): Promise<ReadText>;
}

/** Everything that screening knows, in memory, kept current while it is used. */
export interface Knowledge {
  text: TextScreen;
  price: PriceScreen;
  tells: TellScreen;
  relist: RelistIndex;
  rules: RuleSet;
  card: Scorecard;
  /** Opened when the first picture comes: its workers and models are large. */
  pictures: () => Promise<Pick<ImageScreen, 'screen'>>;
  /** Absent where no model of characters is installed. */
  reader?: () => Promise<CharacterReader>;
  /** The removed listing whose picture a reference is, by the reference's id. */
  removedListingOf: (pictureId: string) => string | undefined;
}
