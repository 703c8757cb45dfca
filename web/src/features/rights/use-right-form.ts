import { useState } from 'react';
import { isProblem, type ProblemError } from '../../api/problem.js';
import type { EvidenceItem } from '../notices/notices-api.js';
import type { OfficeCode, RightKind, RightView } from './rights-api.js';

/** Everything the form of a right holds; empty texts mean "not given". */
export interface RightDraft {
  holderId: string;
  kind: RightKind;
  subtype: 'word' | 'figurative' | 'combined';
  title: string;
  office: OfficeCode;
  number: string;
  niceClasses: number[];
  territories: string[];
  registeredOn: string;
  expiresOn: string;
  markImage: EvidenceItem | null;
  documents: EvidenceItem[];
}

export const EMPTY_RIGHT: RightDraft = {
  holderId: '',
  kind: 'trademark',
  subtype: 'word',
  title: '',
  office: 'CN',
  number: '',
  niceClasses: [],
  territories: [],
  registeredOn: '',
  expiresOn: '',
  markImage: null,
  documents: [],
};

export function draftOf(right: RightView): RightDraft {
  const { kind, subtype, title, office, number, niceClasses, territories } = right;
  return {
    ...{ kind, title, office, number, niceClasses, territories },
    holderId: right.holder.id,
    subtype: subtype ?? 'word',
    registeredOn: right.registeredOn ?? '',
    expiresOn: right.expiresOn ?? '',
    markImage: right.markImage,
    documents: right.documents,
  };
}

/** The request a draft makes; what does not belong to its kind is left out. */
export function bodyOf(draft: RightDraft) {
  const isMark = draft.kind === 'trademark';
  return {
    kind: draft.kind,
    subtype: isMark ? draft.subtype : null,
    title: draft.title,
    office: draft.office,
    number: draft.number,
    niceClasses: isMark ? draft.niceClasses : [],
    registeredOn: draft.registeredOn || null,
    expiresOn: draft.expiresOn || null,
    markImageId: draft.markImage?.id ?? null,
    documentIds: draft.documents.map(({ id }) => id),
  };
}

/** A right's form: its draft, and the server's word on each field until that field is edited. */
export function useRightForm(initial: RightDraft, failure: unknown) {
  const [draft, setDraft] = useState(initial);
  const [seen, setSeen] = useState<{ failure: unknown; edited: string[] }>({ failure, edited: [] });
  const edited = seen.failure === failure ? seen.edited : [];
  const problem: ProblemError | undefined = isProblem(failure) ? failure : undefined;

  function set(change: Partial<RightDraft>) {
    setDraft((before) => ({ ...before, ...change }));
    setSeen({ failure, edited: [...edited, ...Object.keys(change)] });
  }

  function errorOf(field: string): string | undefined {
    if (edited.includes(field)) return undefined;
    const found = problem?.fields.find((one) => one.field === field);
    return found?.message;
  }

  // Several uploads may end between two renders; each must find the others' files.
  function addDocument(item: EvidenceItem) {
    setDraft((before) => {
      const others = before.documents.filter(({ id }) => id !== item.id);
      return { ...before, documents: [...others, item] };
    });
  }
  return { draft, set, addDocument, errorOf, problem };
}

export type RightForm = ReturnType<typeof useRightForm>;

/** Fields whose problems stand beside them. */
export const SHOWN_FIELDS = [
  'holderId',
  'kind',
  'subtype',
  'title',
  'office',
  'number',
  'niceClasses',
  'territories',
  'registeredOn',
  'expiresOn',
  'markImageId',
  'documentIds',
];
