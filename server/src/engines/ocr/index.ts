export {
  CharacterReader,
  type CharacterReaderOptions,
  CharactersNotRead,
  characterEngine,
} from './character-reader.js';
export type { LineBox, ReadCharacters } from './protocol.js';
