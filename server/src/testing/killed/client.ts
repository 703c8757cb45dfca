import { randomUUID } from 'node:crypto';

/** A request that must take effect exactly once, however often it has to be sent. */
export interface Act {
  key: string;
  path: string;
  bearer: string;
  body: object;
}

export interface Answer {
  status: number;
  body: string;
}

/** An act with its first answer, and every answer that was not the same. */
export interface Done extends Act {
  answer: Answer;
  /** Times it was sent without an answer: the process had been killed. */
  unanswered: number;
}

/**
 * A client that does not give up: it sends an act again under the same `Idempotency-Key` until it
 * is answered, and sends a share of the answered ones once more.
 */
export class PatientClient {
  readonly done: Done[] = [];
  /** Keys that were answered in two ways. */
  readonly contradicted: string[] = [];
  readonly #url: string;
  readonly #repeated: number;

  constructor(url: string, repeated: number) {
    this.#url = url;
    this.#repeated = repeated;
  }

  async act(path: string, bearer: string, body: object): Promise<Answer> {
    const act: Act = { key: randomUUID(), path, bearer, body };
    for (let unanswered = 0; ; unanswered += 1) {
      const answer = await this.#send(act);
      if (answer) {
        this.done.push({ ...act, answer, unanswered });
        if (Math.random() < this.#repeated) await this.again(act, answer);
        return answer;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Sends an answered act once more and notes when the answer is another. */
  async again(act: Act, before: Answer): Promise<void> {
    const answer = await this.#send(act);
    if (!answer) return;
    const isSame =
      answer.status === before.status &&
      JSON.stringify(sorted(answer.body)) === JSON.stringify(sorted(before.body));
    if (!isSame) this.contradicted.push(`${act.path} ${act.key}: ${before.body} → ${answer.body}`);
  }

  async #send(act: Act): Promise<Answer | undefined> {
    try {
      const response = await fetch(this.#url + act.path, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${act.bearer}`,
          'content-type': 'application/json',
          'idempotency-key': act.key,
        },
        body: JSON.stringify(act.body),
      });
      return { status: response.status, body: await response.text() };
    } catch {
      return undefined;
    }
  }
}

/** jsonb does not keep the order of keys, so answers are compared without it. */
function sorted(text: string): unknown {
  return JSON.parse(text === '' ? 'null' : text, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
