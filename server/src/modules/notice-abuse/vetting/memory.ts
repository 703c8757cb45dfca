import type { OrganisationId } from '../../../contracts/ids.js';
import { sql, type Tx } from '../../../platform/db/index.js';
import {
  type ComplaintEvent,
  emptyHistory,
  emptyPeers,
  foldHistory,
  foldPeers,
  type History,
  mergedHistory,
  type PeerStatistics,
} from '../scoring/index.js';

/** The histories that a batch of entries touches, read once and written once. */
export class Memory {
  readonly #histories: Map<string, History>;
  #peers: PeerStatistics;
  readonly #changed = new Set<string>();

  private constructor(histories: Map<string, History>, peers: PeerStatistics) {
    this.#histories = histories;
    this.#peers = peers;
  }

  /** @param subjects organisations and rights. */
  static async read(tx: Tx, subjects: readonly string[]): Promise<Memory> {
    const [histories, peers] = await Promise.all([
      tx.rows(sql<{ subject: string; history: History }>`
        select subject, history from notice_abuse.history
        where subject = any(${[...subjects]}::text[]) order by subject for update`),
      tx.first(sql<{ statistics: PeerStatistics }>`
        select statistics from notice_abuse.peers for update`),
    ]);
    return new Memory(
      new Map(histories.map(({ subject, history }) => [subject, history])),
      peers?.statistics ?? emptyPeers(),
    );
  }

  /** Folds an event into its complainant, its right, and what all complainants look like. */
  fold(event: ComplaintEvent): void {
    const before = this.#histories.get(event.complainantId);
    const after = foldHistory(before ?? emptyHistory(), event);
    this.#put(event.complainantId, after);
    this.#put(event.rightId, foldHistory(this.of(event.rightId), event));
    this.#peers = foldPeers(this.#peers, before, after);
  }

  #put(subject: string, history: History): void {
    this.#histories.set(subject, history);
    this.#changed.add(subject);
  }

  of(subject: string): History {
    return this.#histories.get(subject) ?? emptyHistory();
  }

  get peers(): PeerStatistics {
    return this.#peers;
  }

  /** The past of everybody behind a complainant. */
  ofCluster(members: readonly OrganisationId[], at: number): History {
    const [only] = members;
    if (members.length === 1 && only) return this.of(only);
    return mergedHistory(
      members.map((id) => this.of(id)),
      at,
    );
  }

  async write(tx: Tx): Promise<void> {
    const histories = [...this.#changed].map((subject) => ({ subject, history: this.of(subject) }));
    await tx.count(sql`
      insert into notice_abuse.history (subject, history)
      select subject, history from jsonb_to_recordset(${JSON.stringify(histories)}::jsonb)
        as v (subject text, history jsonb)
      on conflict (subject) do update set history = excluded.history`);
    if (histories.length === 0) return;
    await tx.count(sql`
      insert into notice_abuse.peers (statistics)
      values (${JSON.stringify(this.#peers)}::jsonb)
      on conflict (is_only) do update set statistics = excluded.statistics`);
  }
}
