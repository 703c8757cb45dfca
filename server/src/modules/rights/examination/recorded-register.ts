import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  type Register,
  type RegisterEntry,
  RegisterUnreachable,
  registerRecord,
} from './register.js';

const line = z.object({
  office: z.string(),
  kind: z.string(),
  number: z.string(),
  /** Null: the register was asked and has no such number. */
  record: registerRecord.nullable(),
});

/** Answers from a file of recorded ones, one JSON object a line: for tests, demos and drills. */
export class RecordedRegister implements Register {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async lookUp({ office, kind, number }: RegisterEntry) {
    const found = (await this.#lines()).find(
      (each) => each.office === office && each.kind === kind && each.number === number,
    );
    if (!found) throw new RegisterUnreachable('Nothing is recorded for this number.');
    return found.record;
  }

  async #lines() {
    const text = await readFile(this.#path, 'utf8').catch(() => '');
    return text.split('\n').flatMap((each) => (each.trim() ? [line.parse(JSON.parse(each))] : []));
  }
}
