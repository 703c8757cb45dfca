import { foldText } from './fold.js';

const short: Record<string, string> = {
  street: 'st',
  str: 'st',
  strasse: 'str',
  avenue: 'ave',
  av: 'ave',
  road: 'rd',
  boulevard: 'blvd',
  blv: 'blvd',
  drive: 'dr',
  lane: 'ln',
  court: 'ct',
  crescent: 'cres',
  place: 'pl',
  square: 'sq',
  highway: 'hwy',
  parkway: 'pkwy',
  terrace: 'tce',
  close: 'cl',
  circuit: 'cct',
  suite: 'ste',
  apartment: 'apt',
  building: 'bldg',
  floor: 'fl',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  sixth: '6th',
  seventh: '7th',
  eighth: '8th',
  ninth: '9th',
  tenth: '10th',
};

/** An address with the usual words in their short forms. */
export function readAddress(raw: string): string {
  const words = foldText(raw).split(' ');
  return words.map((word) => (Object.hasOwn(short, word) ? short[word] : word)).join(' ');
}
