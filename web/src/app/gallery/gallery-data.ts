import type { StatementOfReasons } from '../../ui/reason-card.js';
import type { Exhibit } from '../../ui/side-by-side.js';
import type { NextStep, TimelineEntry } from '../../ui/timeline.js';

export function hoursAhead(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}

function drawn(colour: string, word: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="#f3f1ec"/><circle cx="140" cy="150" r="60" fill="none" stroke="${colour}" stroke-width="18"/><circle cx="270" cy="150" r="60" fill="none" stroke="${colour}" stroke-width="18"/><text x="200" y="270" font-size="30" text-anchor="middle" font-family="sans-serif" fill="#333">${word}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const law = {
  label: 'E-Commerce Law art. 43',
  href: 'https://www.gov.cn/xinwen/2018-08/31/content_5318220.htm',
};

export const right: Exhibit = {
  label: 'The right',
  title: 'LUMEN (word and device), CN 12345678, class 9',
  pictures: [{ src: drawn('#0b6472', 'LUMEN'), alt: 'The mark as registered' }],
  facts: [
    { label: 'Holder', value: 'Lumen Optics AG' },
    { label: 'Valid until', value: '14 Mar 2031' },
  ],
};

export const listing: Exhibit = {
  label: 'The listing',
  title: '流明同款太阳镜 LUMEMN 偏光驾驶镜',
  pictures: [
    { src: drawn('#1c6fb0', 'LUMEMN'), alt: 'First picture of the listing' },
    { src: drawn('#a32a20', 'BOX'), alt: 'The box' },
  ],
  facts: [
    { label: 'Shop', value: '晴空眼镜专营店' },
    { label: 'Price', value: 'CN¥39.00' },
  ],
};

export const statement: StatementOfReasons = {
  outcome: 'Listing removed',
  decidedAt: hoursAhead(-50),
  summary:
    'The title and the frame carry a sign that buyers would take for LUMEN, and the shop is not an authorised seller.',
  facts:
    'Title and second picture of the listing; price at 6 % of the genuine model; no authorisation on file.',
  ground: { label: 'Trademark Law of the PRC art. 57(2)', href: law.href },
  right: 'LUMEN, CN 12345678, class 9',
  measures: ['listing removed', '2 points'],
  isDetectionAutomated: false,
  decision: 'partly-automated',
  contest: { label: 'Send a counter-notice', onContest: () => undefined, until: hoursAhead(300) },
};

export const timeline: { entries: TimelineEntry[]; next: NextStep } = {
  next: {
    side: 'merchant',
    what: 'Answer with a counter-notice, or accept the removal',
    due: hoursAhead(30),
    otherwise: 'Without an answer the removal stands.',
    law,
  },
  entries: [
    {
      id: '1',
      at: hoursAhead(-80),
      side: 'complainant',
      who: 'Lumen Optics AG',
      what: 'Notice sent against 3 listings',
      detail: '“The frames were never made by us; the model does not exist.”',
      proofHref: '/v1/proofs/1',
    },
    { id: '2', at: hoursAhead(-79.9), side: 'system', what: 'Receipt confirmed', proofHref: '#2' },
    {
      id: '3',
      at: hoursAhead(-50),
      side: 'platform',
      who: 'Reviewer 14',
      what: 'Claim accepted, listing removed',
      law,
      proofHref: '/v1/proofs/3',
    },
    { id: '4', at: hoursAhead(-49.8), side: 'system', what: 'Notice forwarded to the merchant' },
  ],
};
