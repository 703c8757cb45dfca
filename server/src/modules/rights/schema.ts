import { z } from 'zod';
import { saying } from '../../contracts/bilingual.js';
import {
  LAST_NICE_CLASS,
  niceClassSchema,
  officeSchema,
  rightKindSchema,
  territoriesSchema,
  trademarkSubtypeSchema,
} from '../../contracts/identifiers/index.js';
import { idSchema } from '../../contracts/ids.js';
import { pageOf, pageQuery } from '../../platform/http/index.js';
import { evidenceSchema } from '../evidence/index.js';
import { RIGHT_EVENTS } from './record.js';
import { RIGHT_STATUSES, UNUSABLE } from './right.js';

const date = z.iso.date().refine(
  (text) => text >= '1800-01-01' && text <= '2200-12-31',
  saying('out-of-range', {
    en: 'The year must lie between 1800 and 2200.',
    zh: '年份须在 1800 至 2200 之间。',
  }),
);
const title = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .meta({ description: 'Text of the mark, title of the work or of the patent' });
const number = z
  .string()
  .max(80)
  .meta({ description: 'As the office writes it; empty for an unregistered work' });
const documents = z.array(idSchema('evidence')).max(50);
const niceClasses = z
  .array(niceClassSchema)
  .max(LAST_NICE_CLASS)
  .meta({ description: 'Nice classes of a trademark; empty for other rights', example: [18, 25] });
const reason = z.string().trim().min(1).max(2000);

export const newRightSchema = z
  .object({
    holderId: idSchema('organisation').nullable().default(null).meta({
      description: 'The holder that an agent acts for; the own organisation unless given',
    }),
    kind: rightKindSchema,
    subtype: trademarkSubtypeSchema.nullable().default(null),
    title,
    office: officeSchema,
    number,
    niceClasses: niceClasses.default([]),
    territories: territoriesSchema.nullable().default(null).meta({
      description: 'Those of the office unless given',
    }),
    registeredOn: date.nullable().default(null),
    expiresOn: date
      .nullable()
      .default(null)
      .meta({ description: 'The last day in force at the office' }),
    markImageId: idSchema('evidence').nullable().default(null),
    documentIds: documents.default([]),
  })
  .meta({
    example: {
      kind: 'trademark',
      subtype: 'word',
      title: 'KESTREL',
      office: 'CN',
      number: '12345678',
      niceClasses: [18],
      registeredOn: '2019-05-07',
      expiresOn: '2029-05-06',
    },
  });

export const rightChangeSchema = z.object({
  kind: rightKindSchema.optional(),
  subtype: trademarkSubtypeSchema.nullable().optional(),
  title: title.optional(),
  office: officeSchema.optional(),
  number: number.optional(),
  niceClasses: niceClasses.optional(),
  territories: territoriesSchema.optional(),
  registeredOn: date.nullable().optional(),
  expiresOn: date.nullable().optional(),
  markImageId: idSchema('evidence').nullable().optional(),
  documentIds: documents.optional(),
});

export const rightParams = z.object({ id: idSchema('right') });
export const withdrawalSchema = z.object({ reason: reason.optional() });
export const verificationSchema = z.object({
  expiresOn: date.optional().meta({
    description: 'The last day in force as the register has it; a later one renews the right',
  }),
});
export const refusalSchema = z.object({ reason });
export const challengeSchema = z.object({
  reason,
  from: date.meta({ description: 'First day, at the office, on which it is not usable' }),
  evidenceIds: z.array(idSchema('evidence')).min(1).max(20),
});
export const challengeEndSchema = z.object({ reason: reason.optional() });

export const rightsQuery = pageQuery.extend({
  status: z.enum(RIGHT_STATUSES).optional(),
  kind: rightKindSchema.optional(),
  holderId: idSchema('organisation').optional(),
  q: z.string().max(200).optional().meta({ description: 'Words of the title, or the number' }),
});

const holder = z.object({ id: idSchema('organisation'), name: z.string() });

export const rightRowSchema = z.object({
  id: idSchema('right'),
  holder,
  kind: rightKindSchema,
  subtype: trademarkSubtypeSchema.nullable(),
  title: z.string().meta({ example: 'KESTREL' }),
  office: officeSchema,
  number: z.string(),
  niceClasses: z.array(z.number().int()),
  territories: z.array(z.string()),
  registeredOn: z.iso.date().nullable(),
  expiresOn: z.iso.date().nullable(),
  status: z.enum(RIGHT_STATUSES),
  isUsable: z.boolean().meta({ description: 'Whether a notice can rest on it now' }),
  whyNotUsable: z.enum(UNUSABLE).nullable(),
  challengedFrom: z.iso.datetime().nullable(),
  markImageUrl: z.string().nullable().meta({ description: 'Preview of the mark' }),
  registeredAt: z.iso.datetime().meta({ description: 'When it was entered here' }),
  version: z.number().int(),
});

export const rightSchema = rightRowSchema.extend({
  statusReason: z.string().nullable().meta({ description: 'For its holder and the platform' }),
  documents: z.array(evidenceSchema),
  markImage: evidenceSchema.nullable(),
  holderContact: z
    .object({
      name: z.string(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      address: z.string().nullable(),
    })
    .nullable()
    .meta({ description: 'For those who verify rights only' }),
  sameNumber: z
    .array(z.object({ rightId: idSchema('right'), holder, status: z.enum(RIGHT_STATUSES) }))
    .meta({ description: 'Other holders who entered this number; for those who verify only' }),
});

export const rightsPage = pageOf(rightRowSchema);

export const historySchema = z.object({
  items: z.array(
    z.object({
      at: z.iso.datetime(),
      event: z.enum(RIGHT_EVENTS),
      actor: z.enum(['holder', 'platform', 'clock']),
      reason: z.string().nullable(),
    }),
  ),
});

export const authorisationParams = z.object({ id: idSchema('authorisation') });
export const authorisationsQuery = pageQuery.extend({
  rightId: idSchema('right').optional(),
  inForce: z.enum(['true', 'false']).optional(),
});

export const grantSchema = z
  .object({
    rightId: idSchema('right'),
    merchant: z.union([
      z.object({ merchantId: idSchema('merchant') }),
      z.object({
        storefrontId: idSchema('storefront'),
        externalId: z.string().trim().min(1).max(200),
      }),
    ]),
    territories: territoriesSchema
      .optional()
      .meta({ description: 'Those of the right by default' }),
    from: date.optional(),
    until: date.nullable().optional().meta({ description: 'The last day' }),
  })
  .meta({
    example: {
      rightId: 'rig_01k0000000000000000000000a',
      merchant: { merchantId: 'mer_01k0000000000000000000000a' },
      territories: ['CN'],
      until: '2027-12-31',
    },
  });

export const authorisationSchema = z.object({
  id: idSchema('authorisation'),
  right: z.object({
    id: idSchema('right'),
    kind: rightKindSchema,
    title: z.string(),
    office: officeSchema,
    number: z.string(),
    status: z.enum(RIGHT_STATUSES),
    holder,
  }),
  merchant: z.object({
    id: idSchema('merchant').nullable(),
    name: z.string().nullable(),
    storefrontId: idSchema('storefront'),
    externalId: z.string(),
  }),
  territories: z.array(z.string()),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  isInForce: z.boolean(),
  grantedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});

export const authorisationsPage = pageOf(authorisationSchema);
