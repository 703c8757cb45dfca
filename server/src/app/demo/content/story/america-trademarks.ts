import { type DemoNotice, days } from './script.js';

const GRACE = 'grace-okafor';
const WENBO = 'liang-wenbo';
const US = { storefront: 'us', regime: 'platform', language: 'en' } as const;
const FLUKE = {
  ...US,
  filer: 'jonas-petersen',
  right: 'hushfin-us-fluke',
} as const;

/** Trademarks in America, where the platform's own rules apply. */
export const americaTrademarks: readonly DemoNotice[] = [
  {
    ...FLUKE,
    key: 'us-harbor-first',
    ground: 'counterfeit',
    listings: ['dh-over', 'dh-buds'],
    statement:
      'We make no “Deep2 Pro MAX”. The fluke on the ear cups has two arcs where ours has three, and the earbuds play a start-up sound that we have never used.',
    evidence: 'Registration certificate, test purchase with photographs',
    submittedHoursAgo: days(80),
    steps: [
      {
        do: 'accept',
        after: 6,
        by: GRACE,
        text: 'The model does not exist and the mark is a near copy. Removed as counterfeit.',
      },
    ],
    ends: 'accepted',
  },
  {
    ...FLUKE,
    key: 'us-harbor-open-box',
    ground: 'counterfeit',
    listings: ['dh-over-2'],
    statement:
      'Offered as open-box Deep 2 without a serial number. Every Deep 2 has its serial engraved inside the left cup; ours cannot lose it.',
    evidence: 'Registration certificate, service manual page',
    submittedHoursAgo: days(58),
    steps: [
      {
        do: 'accept',
        after: 5,
        by: GRACE,
        text: 'The listing itself says that there is no serial number. Removed.',
      },
      {
        do: 'counter',
        after: days(2),
        text: 'These are genuine customer returns that we bought at auction. The seller taped over the serials. We have been in business for four months with happy customers.',
        evidence: 'Auction invoice',
      },
      { do: 'forward', after: 10, by: GRACE },
      { do: 'receive', after: 6 },
      {
        do: 'answer-evidence',
        after: days(2),
        text: 'We bought two. Under the tape there is no engraving, and the driver is a part that we do not use. Report attached.',
      },
      {
        do: 'decide-counter',
        after: 22,
        by: GRACE,
        outcome: 'dismissed',
        text: 'The test purchase shows no engraved serial and a foreign driver. An auction invoice does not answer that. The removal stands.',
      },
    ],
    ends: 'upheld',
  },
  {
    ...FLUKE,
    key: 'us-tinker-cases',
    ground: 'trademark-infringement',
    listings: ['tk-case-slate', 'tk-case-plum'],
    statement:
      'The seller uses our name to sell headphone cases. We sell our own case and buyers will assume that this is it.',
    evidence: 'Registration certificate, screenshots',
    submittedHoursAgo: days(54),
    steps: [
      {
        do: 'accept',
        after: 12,
        by: GRACE,
        text: 'Uses the name in the title without a licence. Removed.',
      },
      {
        do: 'counter',
        after: days(1),
        text: 'We sew cases. To sell a case you have to say what fits in it. The title says “fits” and “headphones not included”, the label says Tinker & Case, and there is no fluke on the product anywhere.',
        evidence: 'Photographs of all sides and of the sewn-in label',
      },
      { do: 'forward', after: 9, by: GRACE },
      { do: 'receive', after: 12 },
      {
        do: 'answer-evidence',
        after: days(2),
        text: 'One customer wrote to us believing the case was ours. The e-mail is attached.',
      },
      {
        do: 'decide-counter',
        after: days(1),
        by: WENBO,
        outcome: 'upheld',
        text: 'Naming the product that an accessory fits is fair, the maker is plain, and one confused e-mail does not change it. Reinstated.',
      },
    ],
    ends: 'reinstated',
  },
  {
    ...US,
    key: 'us-harbor-cherry',
    filer: 'tom-ashdown',
    right: 'ridgehare-us-word',
    ground: 'counterfeit',
    listings: ['dh-trail-cherry'],
    statement:
      'On behalf of Ridgehare: “RIDGEHAIR, same factory, AAA quality” is an admission. No factory of our client sells to Deal Harbor.',
    evidence: 'Registration certificate, mandate, letter from the factory',
    submittedHoursAgo: days(60),
    steps: [
      {
        do: 'accept',
        after: 8,
        by: GRACE,
        approvedBy: WENBO,
        text: 'One letter apart from the registered mark, for shoes, and openly graded as a replica. Removed; second approval because the mark lapses soon.',
      },
    ],
    ends: 'accepted',
  },
  {
    ...US,
    key: 'us-harbor-rust',
    filer: 'tom-ashdown',
    right: 'ridgehare-us-word',
    ground: 'counterfeit',
    listings: ['dh-trail-rust'],
    statement:
      'On behalf of Ridgehare: the title writes the mark with a figure one. The shoe in the picture bears the short-eared hare of the known fakes.',
    evidence: 'Registration certificate, mandate, comparison sheet',
    submittedHoursAgo: days(11),
    steps: [
      {
        do: 'accept',
        after: 6,
        by: GRACE,
        text: 'A figure for a letter does not avoid the mark. Removed.',
      },
      {
        do: 'counter',
        after: days(2),
        text: 'The listing says “style” and “unbranded”. We never said it was Ridgehare. Please read the description before you remove things.',
        evidence: 'Screenshot of the description',
      },
      { do: 'forward', after: 8, by: GRACE },
      { do: 'receive', after: 10 },
      {
        do: 'answer-evidence',
        after: 30,
        text: 'Test purchase attached. The shoe that arrived says RIDGEHAIR on the tongue and has the hare on both sides.',
      },
    ],
    ends: 'answer-review',
  },
  {
    ...US,
    key: 'us-harbor-boot',
    filer: 'tom-ashdown',
    right: 'ridgehare-us-word',
    ground: 'counterfeit',
    listings: ['dh-boot'],
    statement:
      'On behalf of Ridgehare: yellow boots under “RIDGEHAIR”. Our client has never made a yellow boot in any season.',
    evidence: 'Registration certificate, mandate, product catalogue',
    submittedHoursAgo: days(30),
    steps: [
      {
        do: 'accept',
        after: 7,
        by: GRACE,
        text: 'The colour does not exist in the catalogue and the name is a near copy. Removed.',
      },
      {
        do: 'counter',
        after: days(1),
        text: 'RIDGEHAIR is our own brand. We have applied to register it. You cannot remove one brand because another one sounds like it.',
        evidence: 'Filing receipt of a trademark application',
      },
      { do: 'forward', after: 9, by: GRACE },
      { do: 'receive', after: 12 },
      {
        do: 'answer-suit',
        after: days(2),
        court: 'U.S. District Court, District of New Jersey',
        caseNumber: '2:{yy}-cv-01877',
        text: 'Ridgehare has opposed the application and sued Deal Harbor. The complaint is attached.',
      },
    ],
    ends: 'suit-pending',
  },
  {
    ...US,
    key: 'us-harbor-pack',
    filer: 'tom-ashdown',
    right: 'ridgehare-wo-hare',
    ground: 'counterfeit',
    listings: ['dh-pack'],
    statement:
      'On behalf of Ridgehare: “hare logo backpack, mirror quality”. The device is registered for bags under the international registration.',
    evidence: 'International registration, mandate',
    submittedHoursAgo: days(6),
    steps: [
      {
        do: 'accept',
        after: 8,
        by: GRACE,
        text: 'Replica wording and the device on the front pocket. Removed.',
      },
      {
        do: 'counter',
        after: 50,
        text: 'Hares are a common animal. Please restore.',
        evidence: 'None',
      },
      {
        do: 'return-counter',
        after: 10,
        by: GRACE,
        text: 'Please say where the backpack comes from and show the maker’s own mark. Your signature is missing too.',
      },
    ],
    ends: 'counter-returned',
  },
  {
    ...US,
    key: 'us-summit-mistake',
    filer: 'tom-ashdown',
    right: 'ridgehare-us-word',
    ground: 'trademark-infringement',
    listings: ['sl-trail-rust', 'sl-pack-slate'],
    statement:
      'On behalf of Ridgehare: seller not on the dealer list that our client sent us in January. Please remove both.',
    evidence: 'Dealer list, mandate',
    submittedHoursAgo: days(40),
    steps: [
      {
        do: 'reject',
        after: 9,
        by: GRACE,
        listings: ['sl-trail-rust'],
        text: 'Summit Lane holds an authorisation from Ridgehare, registered here and in force for the United States.',
      },
      {
        do: 'withdraw',
        after: 3,
        listings: ['sl-pack-slate'],
        text: 'We worked from an old list. With apologies to Summit Lane, we withdraw the rest.',
      },
    ],
    ends: { 'sl-trail-rust': 'rejected', 'sl-pack-slate': 'withdrawn' },
  },
  {
    ...US,
    key: 'us-summit-boot',
    filer: 'tom-ashdown',
    right: 'ridgehare-us-word',
    ground: 'trademark-infringement',
    listings: ['sl-boot-ink'],
    statement:
      'On behalf of Ridgehare: boots of a batch meant for another market, sold here without our client’s consent.',
    evidence: 'Batch list, mandate',
    submittedHoursAgo: 44,
    steps: [
      {
        do: 'request-information',
        after: 8,
        by: GRACE,
        text: 'Summit Lane is authorised until the mark lapses. Which batch do you mean, and what in the listing shows it?',
      },
    ],
    ends: 'information-requested',
  },
  {
    ...US,
    key: 'us-tinker-pack',
    filer: 'tom-ashdown',
    right: 'ridgehare-wo-hare',
    ground: 'trademark-infringement',
    listings: ['tk-pack'],
    statement:
      'On behalf of Ridgehare: the shape and strap layout copy our client’s day pack, and the mark shows on the flap.',
    evidence: 'International registration, mandate',
    submittedHoursAgo: days(47),
    steps: [
      {
        do: 'accept',
        after: 10,
        by: GRACE,
        text: 'On the agent’s statement that the device is on the flap. Removed.',
      },
      {
        do: 'retract',
        after: days(1),
        text: 'We looked at the large picture: there is no hare on the flap, it was the shadow of a buckle. Retracted.',
      },
    ],
    ends: 'retracted',
  },
  {
    ...FLUKE,
    key: 'us-harbor-white-buds',
    ground: 'counterfeit',
    listings: ['dh-buds-2'],
    statement: 'The title itself says “replica”. The case shows our fluke.',
    evidence: 'Registration certificate',
    submittedHoursAgo: days(34),
    steps: [
      { do: 'accept', after: 4, by: GRACE, text: 'Described as a replica by the seller. Removed.' },
      {
        do: 'counter',
        after: days(2),
        text: '“Replica” was a translation mistake by our software. They are compatible buds. Please restore.',
        evidence: 'Screenshot of the translation tool',
      },
      { do: 'forward', after: 12, by: GRACE },
      { do: 'wait', after: days(27), until: 'reinstated' },
    ],
    ends: 'reinstated',
  },
  {
    ...FLUKE,
    key: 'us-harbor-white-buds-again',
    ground: 'counterfeit',
    listings: ['dh-buds-2'],
    statement:
      'We were at a trade fair and missed the deadline last time. This time with a test purchase: the buds carry our fluke and a serial that belongs to a pair sold in Oslo.',
    evidence: 'Registration certificate, test purchase, serial record',
    submittedHoursAgo: days(3),
    steps: [
      {
        do: 'accept',
        after: 6,
        by: GRACE,
        text: 'New evidence: a duplicated serial number and the mark on the case. Removed.',
      },
    ],
    ends: 'accepted',
  },
  {
    ...FLUKE,
    key: 'us-harbor-autumn',
    ground: 'counterfeit',
    listings: ['dh-over-4', 'dh-buds-3', 'dh-over-5'],
    statement:
      'Three listings with our fluke. The lagoon edition was sold through one dealer in Berlin; there is none for Deal Harbor to have.',
    evidence: 'Registration certificate, distribution record',
    submittedHoursAgo: 96,
    steps: [
      {
        do: 'accept',
        after: 6,
        by: GRACE,
        text: '“Replica grade A” and a limited edition never sold here. All three removed.',
      },
      {
        do: 'counter',
        after: 54,
        listings: ['dh-buds-3'],
        text: 'We object. The seller in Shenzhen assured us in writing that the buds are licensed overruns.',
        evidence: 'E-mail from the supplier',
      },
      {
        do: 'counter',
        after: 0.3,
        listings: ['dh-over-4'],
        text: 'The same for these headphones: licensed overruns, the supplier says so in the same e-mail.',
        evidence: 'E-mail from the supplier',
      },
      { do: 'forward', after: 10, by: GRACE, listings: ['dh-buds-3'] },
      { do: 'receive', after: 12, listings: ['dh-buds-3'] },
      { do: 'forward', after: 9, by: GRACE, listings: ['dh-over-4'] },
      {
        do: 'counter',
        after: 2,
        listings: ['dh-over-5'],
        text: 'The white ones are seconds with a scratch, bought by the pallet from a liquidator. They are real.',
        evidence: 'Pallet manifest',
      },
    ],
    ends: {
      'dh-over-4': 'counter-forwarded',
      'dh-buds-3': 'awaiting-answer',
      'dh-over-5': 'counter-review',
    },
  },
  {
    ...FLUKE,
    key: 'us-harbor-relisted',
    ground: 'counterfeit',
    listings: ['dh-over-3'],
    statement:
      'The headphones you removed in the first notice, listed again with a star in the name. Same photograph, same price sticker.',
    evidence: 'Registration certificate, earlier decision',
    submittedHoursAgo: 15,
    steps: [],
    ends: 'under-review',
  },
];
