import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Guards the filling of a new embedded database. While it lasts, a mark lies in the data folder;
 * nothing is served before it is gone. A mark found at the start is that of a killed first start:
 * its database has never been anybody's and is thrown away, since half of it would be wrong.
 * Use it while the folder's lock is held. Without a folder (a server, memory) it does nothing.
 */
export class FirstStart {
  readonly #database: string | undefined;
  readonly #mark: string | undefined;

  constructor(dataFolder: string | undefined) {
    this.#database = dataFolder && join(dataFolder, 'database');
    this.#mark = dataFolder && join(dataFolder, 'first-start-unfinished');
  }

  /** Throws away what a killed first start has left. @returns whether there was such a thing. */
  startOver(): boolean {
    if (!this.#mark || !this.#database || !existsSync(this.#mark)) return false;
    rmSync(this.#database, { recursive: true, force: true });
    rmSync(this.#mark);
    return true;
  }

  /** Runs `work` under the mark; with `when-empty`, only if there is no database yet. */
  async guard<T>(work: () => Promise<T>, when: 'always' | 'when-empty' = 'always'): Promise<T> {
    const isGuarded = when === 'always' || !existsSync(this.#database ?? '');
    if (!this.#mark || !isGuarded) return work();
    mkdirSync(join(this.#mark, '..'), { recursive: true });
    writeFileSync(this.#mark, `${process.pid}\n`);
    const result = await work();
    rmSync(this.#mark);
    return result;
  }
}
