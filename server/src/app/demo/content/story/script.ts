import type { Locale } from '../../../../contracts/parties.js';
import type { Regime } from '../types.js';

/** Where a claim stands when the story has been told up to now. */
export type ClaimEnding =
  | 'under-review'
  | 'information-requested'
  | 'accepted'
  | 'rejected'
  | 'withdrawn'
  | 'retracted'
  | 'counter-review'
  | 'counter-returned'
  | 'counter-forwarded'
  | 'awaiting-answer'
  | 'answer-review'
  | 'suit-pending'
  | 'upheld'
  | 'reinstated'
  | 'appeal-review';

interface StepBase {
  /** Hours after the step before. */
  readonly after: number;
  /** The listings concerned; all of the notice when absent. */
  readonly listings?: readonly string[];
}

interface ByReviewer extends StepBase {
  /** Key of a person of the platform. */
  readonly by: string;
}

/** One thing that somebody does to a notice, or the waiting until a clock does it. */
export type DemoStep =
  | (StepBase & { readonly do: 'submit' })
  | (ByReviewer & { readonly do: 'request-information'; readonly text: string })
  | (StepBase & { readonly do: 'supply-information'; readonly text: string })
  | (ByReviewer & {
      readonly do: 'accept';
      readonly text: string;
      /** Key of the person who gave the second approval, where one was asked for. */
      readonly approvedBy?: string;
    })
  | (ByReviewer & { readonly do: 'reject'; readonly text: string })
  | (StepBase & { readonly do: 'withdraw'; readonly text: string })
  | (StepBase & { readonly do: 'retract'; readonly text: string })
  | (StepBase & { readonly do: 'counter'; readonly text: string; readonly evidence: string })
  | (ByReviewer & { readonly do: 'return-counter'; readonly text: string })
  | (ByReviewer & { readonly do: 'forward' })
  | (StepBase & { readonly do: 'receive' })
  | (StepBase & {
      readonly do: 'answer-suit';
      readonly text: string;
      readonly court: string;
      /** `{year}` and `{yy}` stand for the year in which the answer is given. */
      readonly caseNumber: string;
    })
  | (StepBase & { readonly do: 'answer-evidence'; readonly text: string })
  | (StepBase & { readonly do: 'answer-concede'; readonly text: string })
  | (ByReviewer & {
      readonly do: 'decide-counter';
      readonly outcome: 'upheld' | 'dismissed';
      readonly text: string;
    })
  | (ByReviewer & {
      readonly do: 'suit-outcome';
      readonly outcome: 'infringing' | 'not-infringing';
      readonly text: string;
    })
  | (StepBase & { readonly do: 'appeal'; readonly text: string })
  | (StepBase & { readonly do: 'wait'; readonly until: ClaimEnding })
  | (ByReviewer & { readonly do: 'undo'; readonly text: string });

/** One notice and everything that happened to it so far. */
export interface DemoNotice {
  readonly key: string;
  readonly storefront: string;
  readonly regime: Regime;
  /** Key of the person who files, for the right's holder. */
  readonly filer: string;
  readonly right: string;
  /** Code of a ground in the regime's pack. */
  readonly ground: string;
  readonly listings: readonly [string, ...string[]];
  readonly statement: string;
  readonly language: Locale;
  /** What is attached as preliminary evidence. */
  readonly evidence: string;
  readonly submittedHoursAgo: number;
  /** In order of time; the first is always `submit`. */
  readonly steps: readonly DemoStep[];
  /** One ending for all claims, or one for each listing. */
  readonly ends: ClaimEnding | Readonly<Record<string, ClaimEnding>>;
}

/** @returns days as hours. */
export function days(count: number): number {
  return count * 24;
}

/** @returns a notice whose steps begin with its submission. */
export function told(notice: DemoNotice): DemoNotice {
  return { ...notice, steps: [{ do: 'submit', after: 0 }, ...notice.steps] };
}

/** @returns where the claim on a listing stands at the end. */
export function endingOf(notice: DemoNotice, listing: string): ClaimEnding {
  if (typeof notice.ends === 'string') return notice.ends;
  const ending = notice.ends[listing];
  if (ending === undefined) throw new Error(`${notice.key} has no ending for ${listing}.`);
  return ending;
}
