import { ALERT_KINDS, type AlertKind } from './says.js';

/** How fast bars rise with an alert; they sink as slowly as the budget allows alerts. */
const STEP = 0.15;
const MOST = 12;

/**
 * Keeps alerts to about so many per 1,000 shop-days, each kind by itself: with every alert its bar
 * rises, in quiet it sinks back. So the strongest are told wherever they come from, and a market
 * that is wilder than the bars were made for does not drown its reviewers.
 */
export class AlertBudget {
  readonly #perThousand: number;
  readonly #strictness: Record<AlertKind, number>;

  constructor(perThousandShopDays: number, strictness?: Partial<Record<AlertKind, number>>) {
    this.#perThousand = perThousandShopDays / ALERT_KINDS.length;
    const entries = ALERT_KINDS.map((kind) => [kind, strictness?.[kind] ?? 1]);
    this.#strictness = Object.fromEntries(entries) as Record<AlertKind, number>;
  }

  /** By how much each kind's bar is raised; as it can be stored. */
  get strictness(): Readonly<Record<AlertKind, number>> {
    return this.#strictness;
  }

  /** Accounts for an hour of so many shops. */
  account(alerts: readonly { kind: AlertKind }[], shops: number): void {
    const allowed = (this.#perThousand * shops) / 24_000;
    for (const kind of ALERT_KINDS) {
      const told = alerts.filter((alert) => alert.kind === kind).length;
      const next = this.#strictness[kind] * Math.exp(STEP * (told - allowed));
      this.#strictness[kind] = Math.min(MOST, Math.max(1, next));
    }
  }
}
