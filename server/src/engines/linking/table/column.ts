import type { LinkColumn } from '../kinds.js';
import { readerOf } from '../reading/reader.js';
import { type Dictionary, internText } from './dictionary.js';
import type { GrowingInts } from './growing.js';

/** Distinct values; columns whose values may have been exchanged share one. */
export interface Domain {
  kind: LinkColumn['kind'];
  values: Dictionary;
  /** Fields of all its columns that have each value. */
  degrees: Uint32Array;
  /** Fields that have any value. */
  present: number;
}

/** A column as it is compared: one number a record, -1 where it says nothing. */
export interface ReadColumn extends LinkColumn {
  codes: Int32Array;
  domain: Domain;
  /** For each value of the domain, how common it is in this column: a place in `DEGREES`. */
  buckets: Uint8Array;
  /** Pairs of records that agree on a value, by its bucket. */
  agreeing: Float64Array;
  /** Records by the bucket of their value. */
  held: Float64Array;
  /** Records that have any value. */
  present: number;
}

/** A value that more records have than the last of these is in the bucket after it. */
export const DEGREES = [3, 8, 24, 80, 250, 1_000, 10_000] as const;
export const BUCKETS = DEGREES.length + 1;

/** Reads every distinct value of a column once and puts the records into `order`. */
export function readCodes(
  column: LinkColumn,
  raw: Dictionary,
  rawCodes: GrowingInts,
  order: Uint32Array,
  values: Dictionary,
): Int32Array {
  const decode = decoderOf(raw);
  const read = readerOf(column.kind, () => valuesOf(raw, decode));
  const known = new Int32Array(raw.size).fill(-2);
  const given = rawCodes.view();
  const codes = new Int32Array(order.length);
  for (let row = 0; row < order.length; row++) {
    const rawCode = given[order[row] as number] as number;
    if (rawCode >= 0 && known[rawCode] === -2) {
      const text = read(decode(rawCode));
      known[rawCode] = text === '' ? -1 : internText(values, text);
    }
    codes[row] = rawCode < 0 ? -1 : (known[rawCode] as number);
  }
  rawCodes.free();
  return codes;
}

/** Counts what the codes of a column say, and adds it to its domain. */
export function countColumn(column: LinkColumn, codes: Int32Array, domain: Domain): ReadColumn {
  const degrees = new Uint32Array(domain.values.size);
  let present = 0;
  for (const code of codes) {
    if (code < 0) continue;
    degrees[code] = (degrees[code] as number) + 1;
    present += 1;
  }
  const buckets = new Uint8Array(degrees.length);
  const agreeing = new Float64Array(BUCKETS);
  const held = new Float64Array(BUCKETS);
  for (let code = 0; code < degrees.length; code++) {
    const degree = degrees[code] as number;
    const bucket = DEGREES.findIndex((most) => degree <= most);
    const place = bucket === -1 ? DEGREES.length : bucket;
    buckets[code] = place;
    held[place] = (held[place] as number) + degree;
    agreeing[place] = (agreeing[place] as number) + (degree * (degree - 1)) / 2;
    domain.degrees[code] = (domain.degrees[code] as number) + degree;
  }
  domain.present += present;
  return { ...column, codes, domain, buckets, agreeing, held, present };
}

function decoderOf(raw: Dictionary): (code: number) => string {
  const decoder = new TextDecoder();
  return (code) => decoder.decode(raw.units.subarray(raw.start(code), raw.end(code)));
}

function* valuesOf(raw: Dictionary, decode: (code: number) => string): Generator<string> {
  for (let code = 0; code < raw.size; code++) yield decode(code);
}
