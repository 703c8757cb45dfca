import { request } from 'undici';
import {
  type Register,
  type RegisterEntry,
  type RegisterRecord,
  RegisterUnreachable,
  registerRecord,
} from './register.js';

const TIMEOUT_MS = 15_000;
const MOST_BYTES = 1_000_000;

/**
 * Asks a gateway of the operator: `GET <url>` with `{office}`, `{kind}` and `{number}` filled in,
 * answered by `registerRecord` as JSON, or by 404 for a number that the register does not have.
 */
export class HttpRegister implements Register {
  readonly #url: string;
  readonly #token: string | null;

  constructor({ url, token }: { url: string; token: string | null }) {
    this.#url = url;
    this.#token = token;
  }

  async lookUp(entry: RegisterEntry): Promise<RegisterRecord | null> {
    const url = this.#url.replace(/\{(office|kind|number)\}/g, (_, name: keyof RegisterEntry) =>
      encodeURIComponent(entry[name]),
    );
    const answer = await this.#ask(url);
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw new RegisterUnreachable(`It answered ${answer.status}.`);
    const record = registerRecord.safeParse(answer.body);
    if (!record.success) throw new RegisterUnreachable('Its answer is not a register record.');
    return record.data;
  }

  async #ask(url: string): Promise<{ status: number; body: unknown }> {
    const authorization = this.#token ? { authorization: `Bearer ${this.#token}` } : {};
    try {
      const { statusCode, body } = await request(url, {
        headers: { accept: 'application/json', ...authorization },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const chunks: Buffer[] = [];
      let bytes = 0;
      for await (const chunk of body as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > MOST_BYTES) throw new Error('Its answer is too long.');
        chunks.push(chunk);
      }
      const text = Buffer.concat(chunks).toString('utf8');
      return { status: statusCode, body: statusCode === 200 ? JSON.parse(text) : null };
    } catch (error) {
      throw new RegisterUnreachable(error instanceof Error ? error.message : String(error));
    }
  }
}
