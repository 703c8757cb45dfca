import type { Agenda } from './agenda.js';
import type { Player } from './house.js';
import { type Merchant, mustBeRefused, type RegimeId, type Right, type Stage } from './stage.js';

/** What a regime asks of a document, as the API tells it. */
export interface RegimeView {
  id: RegimeId;
  notice: { statements: { code: string }[] };
  counterNotice: { statements: { code: string }[] };
  cure: { onSilence: 'rejected' | 'withdrawn' };
}

type Moved = {
  moved: { claimId: string; state: string }[];
  refused: { claimId: string; problem: string }[];
  approvalTaskId?: string | null;
  counterNoticeId?: string;
};

/** The claims of one notice against one merchant, and everybody who moves them. */
export class Group {
  claimIds: string[] = [];
  noticeId = '';
  #counterNoticeId = '';

  constructor(
    readonly stage: Stage,
    readonly agenda: Agenda,
    readonly regime: RegimeView,
    readonly right: Right,
    readonly merchant: Merchant,
    readonly reviewer: Player,
  ) {}

  days(count: number): Promise<void> {
    return this.agenda.days(count);
  }

  get #reason() {
    return this.right.kind === 'trademark' ? 'mark-on-same-goods' : 'copied-work';
  }

  /** Who hears a complaint against the reviewer's decision. */
  get #colleague(): Player {
    const { reviewers, senior } = this.stage;
    const next = reviewers[(reviewers.indexOf(this.reviewer) + 1) % reviewers.length];
    return next ?? senior;
  }

  rule(
    outcome: 'accept' | 'reject',
    claimIds = this.claimIds,
    by: Player = this.reviewer,
  ): Promise<Moved> {
    return by.client.post('/v1/claims/decisions', {
      claimIds,
      outcome,
      reason: outcome === 'accept' ? this.#reason : 'not-substantiated',
      facts: 'Compared with the pictures of the right.',
    });
  }

  async accept(): Promise<void> {
    this.expect('accepted', await this.rule('accept'));
  }

  async reject(): Promise<void> {
    this.expect('rejected', await this.rule('reject'));
  }

  /** A colleague rules on the complainant's appeal. */
  async hear(outcome: 'accept' | 'reject'): Promise<void> {
    const ruled = await this.rule(outcome, this.claimIds, this.#colleague);
    this.expect(outcome === 'accept' ? 'accepted' : 'rejected', ruled);
  }

  async undo(state: string): Promise<void> {
    const path = '/v1/claims/undoings';
    const { client } = state === 'counter-review' ? this.#colleague : this.reviewer;
    this.expect(state, await client.post(path, { claimIds: this.claimIds }));
  }

  async ask(): Promise<void> {
    const body = { claimIds: this.claimIds, text: 'Which part of the work is copied?' };
    const asked = await this.reviewer.client.post<Moved>('/v1/claims/information-requests', body);
    this.expect('information-requested', asked);
  }

  async supply(): Promise<void> {
    const { client, evidenceId } = this.right.holder;
    const body = { claimIds: this.claimIds, text: 'The left half.', evidenceIds: [evidenceId] };
    this.expect('under-review', await client.post<Moved>('/v1/claims/information', body));
  }

  /** An act of the complainant on all claims of the group. */
  async complain(act: string, state: string): Promise<void> {
    const body = { claimIds: this.claimIds, text: 'We have looked at it again.' };
    this.expect(state, await this.right.holder.client.post<Moved>(`/v1/claims/${act}`, body));
  }

  async counter(): Promise<void> {
    const answer = await this.fileCounter();
    this.#counterNoticeId = answer.counterNoticeId ?? '';
    this.expect('counter-review', answer);
  }

  fileCounter(): Promise<Moved> {
    const { player, evidenceId } = this.merchant;
    if (!player || !evidenceId) throw new Error('This merchant has no account.');
    return player.client.post<Moved>('/v1/counter-notices', {
      claimIds: this.claimIds,
      explanation: 'We bought these goods from the holder’s own dealer; the invoice is attached.',
      statements: this.regime.counterNotice.statements.map(({ code }) => code),
      ...signed(player.name),
      evidenceIds: [evidenceId],
    });
  }

  /** An act of the desk on the counter-notice. */
  async check(act: 'forwarding' | 'return', state: string): Promise<void> {
    const body = act === 'return' ? { text: 'The invoice cannot be read.' } : {};
    this.expect(state, await this.#colleague.client.post<Moved>(this.#counterPath(act), body));
  }

  async decideCounter(outcome: 'upheld' | 'dismissed'): Promise<void> {
    const reason =
      outcome === 'upheld' ? 'counter-evidence-prevails' : 'counter-evidence-insufficient';
    const path = this.#counterPath('decision');
    const decided = await this.#colleague.client.post<Moved>(path, { outcome, reason });
    this.expect(outcome === 'upheld' ? 'reinstated' : 'upheld', decided);
  }

  async withdrawCounter(): Promise<void> {
    const path = this.#counterPath('withdrawal');
    this.expect('accepted', await this.merchant.player?.client.post<Moved>(path));
  }

  async receive(): Promise<void> {
    const path = this.#counterPath('receipt');
    this.expect('awaiting-answer', await this.right.holder.client.post<Moved>(path));
  }

  async answer(answer: 'suit' | 'evidence' | 'concede', state: string): Promise<void> {
    const body = {
      answer,
      text: 'As the attached shows.',
      ...(answer === 'suit' && { court: 'Hangzhou Internet Court', caseNumber: '(2026) 0192 1' }),
      evidenceIds: [this.right.holder.evidenceId],
    };
    const path = this.#counterPath('answer');
    this.expect(state, await this.right.holder.client.post<Moved>(path, body));
  }

  async concludeSuit(outcome: 'infringing' | 'not-infringing'): Promise<void> {
    const body = { claimIds: this.claimIds, outcome, text: 'Judgment of first instance.' };
    const path = '/v1/claims/suit-conclusions';
    const concluded = await this.stage.senior.client.post<Moved>(path, body);
    this.expect(outcome === 'infringing' ? 'upheld' : 'reinstated', concluded);
  }

  async authorise(): Promise<void> {
    const { merchantId } = this.merchant;
    const body = { rightId: this.right.id, merchant: { merchantId } };
    await this.right.holder.client.post('/v1/authorisations', body);
  }

  mustBeRefused(code: string, work: () => Promise<unknown>): Promise<void> {
    return mustBeRefused(code, work);
  }

  /** Reads every claim anew: where the clock has brought it. */
  async nowIn(state: string): Promise<void> {
    const { client } = this.right.holder;
    for (const claimId of this.claimIds) {
      const claim = await client.get<{ state: string }>(`/v1/claims/${claimId}`);
      if (claim.state !== state) {
        throw new Error(`${this.regime.id} ${claimId}: ${claim.state}, not ${state}.`);
      }
    }
  }

  expect(state: string, answer: Moved | undefined): void {
    const states = new Set(answer?.moved.map((claim) => claim.state));
    const isWhole = answer?.moved.length === this.claimIds.length && answer.refused.length === 0;
    if (isWhole && states.size === 1 && states.has(state)) return;
    throw new Error(`${this.regime.id} ${this.noticeId}: ${JSON.stringify(answer)}, not ${state}.`);
  }

  #counterPath(act: string): string {
    return `/v1/counter-notices/${this.#counterNoticeId}/${act}`;
  }
}

/** Signature and contact, with all that any regime asks for. */
export function signed(name: string) {
  const contact = {
    name,
    email: 'ip@holder.example',
    phone: '+86 571 8502 2088',
    address: '969 Wenyi Road West, Hangzhou',
  };
  return { signature: name, contact };
}
