import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import { useSignedIn } from '../../app/session.js';
import type { Language } from '../../i18n/language.js';
import type { ListingReference } from './listing-lines.js';
import type { EvidenceItem, NewNotice, RegimeId, RegimePack } from './notices-api.js';

export interface NoticeContact {
  name: string;
  email: string;
  phone: string;
  address: string;
}

/** Everything the form of a notice holds before it is sent. */
export interface NoticeDraft {
  rightId: string;
  storefrontId: string;
  regime: RegimeId | '';
  ground: string;
  explanation: string;
  statements: string[];
  signature: string;
  reference: string;
  contact: NoticeContact;
}

/** Fields of the request that have a place, and a sentence, of their own in the form. */
export const FORM_FIELDS = [
  'rightId',
  'storefrontId',
  'regime',
  'ground',
  'explanation',
  'statements',
  'signature',
  'evidenceIds',
  'contact.name',
  'contact.email',
  'contact.phone',
  'contact.address',
  'listings',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** What the draft lacks under its pack, told before the server has to. */
export function lacking(
  draft: NoticeDraft,
  pack: RegimePack | undefined,
  counts: { listings: number; evidence: number },
): FormField[] {
  const lacks: FormField[] = [];
  const need = (field: FormField, isThere: boolean) => {
    if (!isThere) lacks.push(field);
  };
  need('rightId', draft.rightId !== '');
  need('storefrontId', draft.storefrontId !== '');
  need('regime', pack !== undefined);
  need('listings', counts.listings > 0);
  need('ground', draft.ground !== '');
  need('explanation', draft.explanation.trim().length >= (pack?.notice.minimumExplanation ?? 1));
  need('contact.name', draft.contact.name.trim() !== '');
  need('contact.email', draft.contact.email.includes('@'));
  if (!pack) return lacks;
  const { contact, isSigned, isEvidenced, statements } = pack.notice;
  need('contact.phone', !contact.includes('phone') || draft.contact.phone.trim() !== '');
  need('contact.address', !contact.includes('address') || draft.contact.address.trim() !== '');
  need('evidenceIds', !isEvidenced || counts.evidence > 0);
  need(
    'statements',
    statements.every(({ code }) => draft.statements.includes(code)),
  );
  need('signature', !isSigned || draft.signature.trim() !== '');
  return lacks;
}

/** The request without its listings. */
export function headOf(
  draft: NoticeDraft,
  regime: RegimeId,
  evidence: readonly EvidenceItem[],
  locale: Language,
): Omit<NewNotice, 'listings'> {
  const { name, email, phone, address } = draft.contact;
  const trimmed = (text: string) => text.trim() || undefined;
  return {
    storefrontId: draft.storefrontId,
    rightId: draft.rightId,
    regime,
    ground: draft.ground,
    explanation: draft.explanation.trim(),
    locale,
    statements: draft.statements,
    signature: trimmed(draft.signature),
    reference: trimmed(draft.reference),
    contact: {
      name: name.trim(),
      email: email.trim(),
      phone: trimmed(phone),
      address: trimmed(address),
    },
    evidenceIds: evidence.map(({ id }) => id),
  };
}

/** The form's state, and what is wrong with each field: ours before sending, the server's after. */
export function useNoticeDraft(rightId: string, failure: unknown) {
  const { t } = useTranslation('notices');
  const { person } = useSignedIn();
  const [draft, setDraft] = useState<NoticeDraft>({
    rightId,
    storefrontId: '',
    regime: '',
    ground: '',
    explanation: '',
    statements: [],
    signature: '',
    reference: '',
    contact: { name: person.name, email: person.email, phone: '', address: '' },
  });
  const [rows, setRows] = useState<readonly ListingReference[]>([]);
  const [evidence, setEvidence] = useState<EvidenceItem[]>([]);
  const [lacks, setLacks] = useState<readonly FormField[]>([]);
  const problem = isProblem(failure) ? failure : undefined;

  function set(change: Partial<NoticeDraft>) {
    setDraft((before) => ({ ...before, ...change }));
    setLacks((before) =>
      before.filter((field) => !Object.hasOwn(change, field.split('.')[0] ?? '')),
    );
  }

  function errorOf(field: FormField, options?: { count: number }): string | undefined {
    const isRefused = problem?.fields.some((one) => one.field === field) ?? false;
    if (!lacks.includes(field) && !isRefused) return undefined;
    return t(`new.problem.${field.replace('.', '-') as 'rightId'}`, options);
  }
  return { draft, set, rows, setRows, evidence, setEvidence, setLacks, lacks, errorOf, problem };
}

export type NoticeForm = ReturnType<typeof useNoticeDraft>;
