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
  readonly #peers: Map<string, PeerStatistics>;
  readonly #changed = new Set<string>();
  readonly #changedPeers = new Set<string>();

  private constructor(histories: Map<string, History>, peers: Map<string, PeerStatistics>) {
    this.#histories = histories;
    this.#peers = peers;
  }

  /** @param subjects organisations and rights. */
  static async read(
    tx: Tx,
    subjects: readonly string[],
    grounds: readonly string[],
  ): Promise<Memory> {
    const [histories, peers] = await Promise.all([
      tx.rows(sql<{ subject: string; history: History }>`
        select subject, history from notice_abuse.history
        where subject = any(${[...subjects]}::text[]) order by subject for update`),
      tx.rows(sql<{ ground: string; statistics: PeerStatistics }>`
        select ground, statistics from notice_abuse.peers
        where ground = any(${[...grounds]}::text[]) order by ground for update`),
    ]);
    return new Memory(
      new Map(histories.map(({ subject, history }) => [subject, history])),
      new Map(peers.map(({ ground, statistics }) => [ground, statistics])),
    );
  }

  /** Folds an event into its complainant, its right and, for that ground, their peers. */
  fold(event: ComplaintEvent, ground: string): void {
    const before = this.#histories.get(event.complainantId);
    const after = foldHistory(before ?? emptyHistory(), event);
    this.#put(event.complainantId, after);
    this.#put(event.rightId, foldHistory(this.of(event.rightId), event));
    this.#peers.set(ground, foldPeers(this.peers(ground), before, after));
    this.#changedPeers.add(ground);
  }

  #put(subject: string, history: History): void {
    this.#histories.set(subject, history);
    this.#changed.add(subject);
  }

  of(subject: string): History {
    return this.#histories.get(subject) ?? emptyHistory();
  }

  peers(ground: string): PeerStatistics {
    return this.#peers.get(ground) ?? emptyPeers();
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
    const peers = [...this.#changedPeers].map((ground) => ({
      ground,
      statistics: this.peers(ground),
    }));
    await tx.count(sql`
      insert into notice_abuse.history (subject, history)
      select subject, history from jsonb_to_recordset(${JSON.stringify(histories)}::jsonb)
        as v (subject text, history jsonb)
      on conflict (subject) do update set history = excluded.history`);
    await tx.count(sql`
      insert into notice_abuse.peers (ground, statistics)
      select ground, statistics from jsonb_to_recordset(${JSON.stringify(peers)}::jsonb)
        as v (ground text, statistics jsonb)
      on conflict (ground) do update set statistics = excluded.statistics`);
  }
}
