import { z } from 'zod';
import { saying } from '../../contracts/bilingual.js';
import { bilingual } from '../../contracts/findings.js';
import { rightKindSchema } from '../../contracts/identifiers/index.js';
import { idSchema } from '../../contracts/ids.js';
import { locale } from '../../contracts/parties.js';
import { pageOf, pageQuery } from '../../platform/http/index.js';
import { approvalTaskId, claimState } from './claim-schema.js';
import { regimeId } from './regime-schema.js';

export const text = (maximum: number) => z.string().trim().max(maximum);
export const instant = z.iso.datetime();

export const contact = z.object({
  name: text(200).min(1),
  email: text(254).min(3),
  phone: text(40).optional(),
  address: text(500).optional(),
});

/** One listing complained of: by Magpie's id, the host's own id, or its address. */
export const listingReference = z
  .object({
    listingId: idSchema('listing').optional(),
    externalId: text(200).optional(),
    url: text(2_000).optional(),
    remark: text(1_000).optional().describe('What is wrong with this listing in particular'),
  })
  .refine(
    (value) => value.listingId ?? value.externalId ?? value.url,
    saying('required', {
      en: 'Give listingId, externalId or url.',
      zh: '请提供 listingId、externalId 或 url。',
    }),
  );

/** What a notice and a counter-notice both contain. */
export const document = {
  explanation: text(10_000).describe('Why it infringes, in your own words'),
  locale: locale.default('en').describe('Language of the explanation'),
  statements: z.array(z.string().max(60)).max(10).describe('Codes of the statements that you make'),
  signature: text(200).optional().describe('Full name typed as an electronic signature'),
  contact,
  evidenceIds: z.array(idSchema('evidence')).max(50).default([]),
};

export const noticeHead = z.object({
  storefrontId: idSchema('storefront'),
  regime: regimeId,
  rightId: idSchema('right'),
  ground: z.string().max(60),
  ...document,
  reference: text(100).optional().describe('Your own case number'),
});

export const submitNotice = noticeHead
  .extend({ listings: z.array(listingReference).min(1).max(500) })
  .meta({
    example: {
      storefrontId: 'sto_01k0000000000000000000000a',
      regime: 'platform',
      rightId: 'rig_01k0000000000000000000000a',
      ground: 'counterfeit',
      explanation: 'The mark on the tongue is a copy and the price is a tenth of ours.',
      locale: 'en',
      statements: ['accuracy-and-authority'],
      signature: 'Ada Brook',
      contact: { name: 'Ada Brook', email: 'ip@holder.example' },
      listings: [{ url: 'https://shop.example/item/1' }],
    },
  });
export type SubmitNotice = z.output<typeof submitNotice>;
export type NoticeHead = z.output<typeof noticeHead>;

export const rowResult = z.object({
  line: z.number().int().describe('Position in your list or file, from 1'),
  reference: z.string(),
  claimId: z.string().nullable(),
  problem: z.string().nullable().describe('Why this row made no claim'),
});

export const checkListings = z.object({
  storefrontId: idSchema('storefront'),
  listings: z.array(listingReference).min(1).max(500),
});
export const checkedListings = z.object({
  items: z.array(
    z
      .object({
        id: z.string(),
        externalId: z.string(),
        title: z.string(),
        url: z.string().nullable(),
        price: z.object({ amount: z.number().int(), currency: z.string() }).nullable(),
        previewUrl: z.string().nullable(),
        merchantName: z.string(),
      })
      .nullable(),
  ),
});

export const submitted = z.object({
  noticeId: z.string(),
  programme: z
    .enum(['good-faith', 'sponsored', 'trusted-flagger'])
    .nullable()
    .describe('The programme by which the notice goes ahead'),
  claims: z.number().int(),
  acceptedAtOnce: z.number().int().describe('Claims that screening agreed with'),
  refused: z.number().int(),
  dueAt: instant,
  isDueProvisional: z.boolean(),
  results: z.array(rowResult),
});

export const noticeSummary = z.object({
  id: z.string(),
  reference: z.string().nullable(),
  regime: regimeId,
  ground: z.string(),
  right: z.object({ id: z.string(), title: z.string(), kind: rightKindSchema }),
  complainant: z.object({ id: z.string(), name: z.string() }),
  storefrontId: z.string(),
  submittedAt: instant,
  dueAt: instant.nullable().describe('When the desk’s answer is due; null when none is owed'),
  isDueProvisional: z.boolean(),
  firstResponseAt: instant.nullable(),
  claims: z.number().int(),
  states: z.partialRecord(claimState, z.number().int()),
});

export const noticeView = noticeSummary.extend({
  markImageUrl: z.string().nullable().describe('Preview of the mark as registered'),
  packVersion: z.string(),
  law: bilingual,
  explanation: z.string(),
  locale,
  statements: z.array(z.object({ code: z.string(), en: z.string(), zh: z.string() })),
  signature: z.string().nullable(),
  /** Only for those whom the regime lets see it. */
  contact: contact.partial().nullable(),
  evidenceIds: z.array(z.string()),
  approvalTaskId,
});

export const listNotices = pageQuery.extend({
  state: claimState.optional(),
  storefrontId: idSchema('storefront').optional(),
  rightId: idSchema('right').optional(),
  regime: regimeId.optional(),
  from: instant.optional(),
  to: instant.optional(),
});
export const noticePage = pageOf(noticeSummary);
