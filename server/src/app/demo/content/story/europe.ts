import { type DemoNotice, days } from './script.js';

const GRACE = 'grace-okafor';
const WENBO = 'liang-wenbo';
const ZHIXIA = 'shen-zhixia';
const EU = { storefront: 'eu', regime: 'eu-dsa', language: 'en' } as const;

/** Notices under article 16 and complaints under article 20 of the Digital Services Act. */
export const europe: readonly DemoNotice[] = [
  {
    ...EU,
    key: 'eu-schnappchen-audio',
    filer: 'jonas-petersen',
    right: 'hushfin-em-fluke',
    ground: 'counterfeit',
    listings: ['se-over', 'se-buds'],
    statement:
      'Both listings show our whale fluke with one arc missing. “Wholesale return” is not possible: our dealers return to us, and the serials in the photographs are from no production run.',
    evidence: 'Register extract, serial ranges of the last three years',
    submittedHoursAgo: days(95),
    steps: [
      {
        do: 'accept',
        after: 7,
        by: GRACE,
        text: 'The device imitates the registered fluke on identical goods, and the serial numbers are invented. Removed as illegal content under Art. 9 EUTMR.',
      },
    ],
    ends: 'accepted',
  },
  {
    ...EU,
    key: 'eu-schnappchen-white',
    filer: 'jonas-petersen',
    right: 'hushfin-em-word',
    ground: 'counterfeit',
    listings: ['se-over-2'],
    statement:
      'Sold under our word mark with “no invoice, cash price” at a sixth of the retail price. The headband hinge in the second photograph is not one of ours.',
    evidence: 'Register extract, drawing of the genuine hinge',
    submittedHoursAgo: days(38),
    steps: [
      {
        do: 'accept',
        after: 6,
        by: GRACE,
        text: 'Uses the word mark for goods whose hinge differs from every genuine model. Removed.',
      },
      {
        do: 'counter',
        after: days(12),
        text: 'Internal complaint. The headphones were bought from a trader in Rotterdam who told me they are from the parallel market. Parallel goods are legal in the EU.',
        evidence: 'Delivery note without the name of the goods',
      },
      {
        do: 'decide-counter',
        after: days(4),
        by: WENBO,
        outcome: 'dismissed',
        text: 'Exhaustion needs goods first sold in the EEA by the holder or with its consent. The delivery note names no goods, and the hinge is not genuine. The decision stands; out-of-court dispute settlement is open to you.',
      },
    ],
    ends: 'upheld',
  },
  {
    ...EU,
    key: 'eu-schnappchen-creams',
    filer: 'elise-marchal',
    right: 'ondelune-em-word',
    ground: 'counterfeit',
    listings: ['se-cream', 'se-serum'],
    statement:
      'ONDULUNE differs from our mark by one letter, on a jar of the same shape and colour. We had the cream analysed: it contains none of the algae extract and a preservative banned in leave-on products.',
    evidence: 'Register extract, laboratory report',
    submittedHoursAgo: days(77),
    steps: [
      {
        do: 'accept',
        after: 4,
        by: GRACE,
        approvedBy: WENBO,
        text: 'Confusingly similar mark on identical goods, with a risk to health shown by the laboratory. Removed, and reported to the market surveillance contact.',
      },
    ],
    ends: 'accepted',
  },
  {
    ...EU,
    key: 'eu-claire-night-cream',
    filer: 'tom-ashdown',
    right: 'ondelune-em-word',
    ground: 'trademark-infringement',
    listings: ['mc-cream'],
    statement:
      'On behalf of Maison Ondelune: the price is below the agreed retail price, so we believe that the goods come from outside the selective distribution network.',
    evidence: 'Price list, mandate',
    submittedHoursAgo: days(70),
    steps: [
      {
        do: 'accept',
        after: 11,
        by: GRACE,
        text: 'The holder’s agent states that the seller is outside the network. Removed.',
      },
      {
        do: 'counter',
        after: days(1),
        text: 'I have been an approved Ondelune stockist for nine years and the cream comes from their own warehouse in Lyon. A discount is my affair. Contract and delivery notes attached; please put my cream back before the weekend.',
        evidence: 'Stockist contract, delivery notes',
      },
      {
        do: 'decide-counter',
        after: 20,
        by: ZHIXIA,
        outcome: 'upheld',
        text: 'The authorisation registered here covers France, Belgium and Germany. A low price is no infringement. We should have looked before we acted; the listing is restored.',
      },
    ],
    ends: 'reinstated',
  },
  {
    ...EU,
    key: 'eu-claire-cleanser',
    filer: 'elise-marchal',
    right: 'ondelune-em-word',
    ground: 'trademark-infringement',
    listings: ['mc-tube'],
    statement:
      'The cap in the photograph is not the one we have used since last year, so this may be old or imitated stock.',
    evidence: 'Photograph of the present cap',
    submittedHoursAgo: days(29),
    steps: [
      {
        do: 'withdraw',
        after: 5,
        text: 'Our quality team recognises the cap: it is from the spring batch for pharmacies and quite genuine. Withdrawn.',
      },
    ],
    ends: 'withdrawn',
  },
  {
    ...EU,
    key: 'eu-motte-dusk',
    filer: 'maren-holloway',
    right: 'fox-us-work',
    ground: 'copyright-infringement',
    listings: ['am-print-dusk'],
    statement:
      'The print “Renard au crépuscule” takes my sleeping fox, opens its eyes and sets it in a landscape. The outline of the head, the bib and the tail tip are copied from “Ember and the Thimble”.',
    evidence: 'Registration, scan of the original',
    submittedHoursAgo: days(66),
    steps: [
      {
        do: 'reject',
        after: 18,
        by: GRACE,
        text: 'Both show a sitting fox, but eyes, palette and setting differ. On what we have, the resemblance is one of subject and not of expression.',
      },
      {
        do: 'appeal',
        after: days(5),
        text: 'Please lay one over the other. I attach the overlay at equal scale: eleven of twelve outline points coincide. Subjects do not coincide, tracings do.',
      },
      {
        do: 'accept',
        after: days(3),
        by: WENBO,
        text: 'The overlay was not before the first reviewer. It shows that the contour was traced. The complaint succeeds and the print is removed.',
      },
      {
        do: 'counter',
        after: days(7),
        text: 'I worked from a photograph of a real fox at Planckendael, not from anyone’s drawing. Forty-six of the fifty prints are already sold.',
        evidence: 'Photograph of a fox, sketchbook page',
      },
      {
        do: 'decide-counter',
        after: days(6),
        by: ZHIXIA,
        outcome: 'dismissed',
        text: 'The fox in the photograph lies down; the print follows the sitting contour of the earlier work. The removal stands.',
      },
    ],
    ends: 'upheld',
  },
  {
    ...EU,
    key: 'eu-motte-thimble',
    filer: 'maren-holloway',
    right: 'fox-us-work',
    ground: 'copyright-infringement',
    listings: ['am-print-lagoon', 'am-shirt-fox'],
    statement:
      'One print is simply mine, thimble and all, with a different signature. The black shirt shows the fox that Atelier Motte calls its own; I include it for completeness.',
    evidence: 'Registration, scan of the original, both product photographs',
    submittedHoursAgo: days(41),
    steps: [
      {
        do: 'accept',
        after: 9,
        by: GRACE,
        listings: ['am-print-lagoon'],
        text: 'A reproduction of the work, differing only in the signature. Removed.',
      },
      {
        do: 'reject',
        after: 0.4,
        by: GRACE,
        listings: ['am-shirt-fox'],
        text: 'The shirt fox has open eyes, no thimble and another stance. You give no points of comparison.',
      },
      {
        do: 'appeal',
        after: days(6),
        listings: ['am-shirt-fox'],
        text: 'I disagree. It is the fox of the dusk print again, and you have removed that one.',
      },
      {
        do: 'reject',
        after: days(4),
        by: WENBO,
        listings: ['am-shirt-fox'],
        text: 'We compared it afresh. The shirt shows the studio’s earlier drawing, dated before the registration. The complaint is dismissed.',
      },
    ],
    ends: { 'am-print-lagoon': 'accepted', 'am-shirt-fox': 'rejected' },
  },
  {
    ...EU,
    key: 'eu-schnappchen-fox-case',
    filer: 'maren-holloway',
    right: 'fox-us-work',
    ground: 'copyright-infringement',
    listings: ['se-case-fox'],
    statement:
      'A three-pack of phone cases with the traced fox that has been removed on your American site more than once.',
    evidence: 'Registration, American decisions',
    submittedHoursAgo: days(33),
    steps: [
      {
        do: 'request-information',
        after: 6,
        by: GRACE,
        text: 'The pack shows three motifs. Which of them do you mean?',
      },
      {
        do: 'supply-information',
        after: days(1),
        text: 'The purple one on the left. The other two are cats, and not mine.',
      },
      {
        do: 'accept',
        after: 7,
        by: GRACE,
        text: 'The purple motif is the tracing known from earlier decisions. The pack is removed; the seller may offer the cats.',
      },
    ],
    ends: 'accepted',
  },
  {
    ...EU,
    key: 'eu-schnappchen-blue-case',
    filer: 'maren-holloway',
    right: 'fox-us-work',
    ground: 'copyright-infringement',
    listings: ['se-case-fox-2'],
    statement:
      'The blue case shows my fox with its thimble. The seller has changed nothing but the background.',
    evidence: 'Registration, side-by-side picture',
    submittedHoursAgo: days(8),
    steps: [
      {
        do: 'reject',
        after: 22,
        by: GRACE,
        text: 'The picture is too small to tell whether the figure is the registered work.',
      },
      {
        do: 'appeal',
        after: days(3),
        text: 'The full-size picture opens when you click it. The thimble has my eleven dots on it. Please look again.',
      },
    ],
    ends: 'appeal-review',
  },
  {
    ...EU,
    key: 'eu-schnappchen-outdoor',
    filer: 'tom-ashdown',
    right: 'ridgehare-wo-hare',
    ground: 'counterfeit',
    listings: ['se-trail-ink', 'se-boot', 'se-pack'],
    statement:
      'On behalf of Ridgehare: three listings with the leaping hare, sold as pallet goods. The hare has the short ears of the fakes that customs stopped at Hamburg in spring.',
    evidence: 'International registration designating the EU, mandate, customs record',
    submittedHoursAgo: days(24),
    steps: [
      {
        do: 'accept',
        after: 8,
        by: GRACE,
        text: 'The device imitates the registered hare on identical goods and matches the customs record. All three removed.',
      },
      {
        do: 'retract',
        after: days(9),
        listings: ['se-pack'],
        text: 'The remaining four rucksacks were handed over and destroyed, and the seller has signed. Retracted for the rucksack.',
      },
      {
        do: 'counter',
        after: days(12),
        listings: ['se-boot'],
        text: 'Internal complaint about the boots only. They have a rabbit and not a hare, and they were in the same container as goods that nobody complained about.',
        evidence: 'Container list',
      },
    ],
    ends: { 'se-trail-ink': 'accepted', 'se-boot': 'counter-review', 'se-pack': 'retracted' },
  },
  {
    ...EU,
    key: 'eu-schnappchen-slate',
    filer: 'jonas-petersen',
    right: 'hushfin-em-word',
    ground: 'counterfeit',
    listings: ['se-buds-3'],
    statement:
      '“Hushfin Minnow, returns from outlet”: we run no outlet, and returns are scrapped under a certificate that we can show.',
    evidence: 'Register extract, scrapping certificates',
    submittedHoursAgo: days(12),
    steps: [
      {
        do: 'accept',
        after: 6,
        by: GRACE,
        text: 'There is no outlet from which these could come. Removed.',
      },
      {
        do: 'counter',
        after: days(5),
        text: 'Complaint! My goods are always good. Give the listing back.',
        evidence: 'None',
      },
      {
        do: 'return-counter',
        after: 22,
        by: ZHIXIA,
        text: 'Please tell us where you bought the earbuds and why you think the decision wrong, so that we can examine your complaint. It costs nothing.',
      },
    ],
    ends: 'counter-returned',
  },
  {
    ...EU,
    key: 'eu-schnappchen-gel',
    filer: 'elise-marchal',
    right: 'ondelune-em-word',
    ground: 'counterfeit',
    listings: ['se-tube'],
    statement:
      'A cleansing gel with a moon above two waves. We have not yet been able to buy one, but the tube is plainly meant to be taken for ours.',
    evidence: 'Register extract',
    submittedHoursAgo: 40,
    steps: [
      {
        do: 'request-information',
        after: 6,
        by: GRACE,
        text: 'The right that you cite is the word mark, and your explanation is about the device. Does the word, or one like it, appear on the tube?',
      },
    ],
    ends: 'information-requested',
  },
  {
    ...EU,
    key: 'eu-schnappchen-white-buds',
    filer: 'jonas-petersen',
    right: 'hushfin-em-word',
    ground: 'counterfeit',
    listings: ['se-buds-2'],
    statement:
      'The fifth listing of this seller under our name since summer. “Hushfin style” on earbuds in our packaging is not a style, it is our mark.',
    evidence: 'Register extract, list of the earlier decisions',
    submittedHoursAgo: 30,
    steps: [],
    ends: 'under-review',
  },
  {
    ...EU,
    key: 'eu-schnappchen-rich-cream',
    filer: 'elise-marchal',
    right: 'ondelune-em-word',
    ground: 'counterfeit',
    listings: ['se-cream-2'],
    statement:
      'Offered as import stock in a damaged box. Our rich cream is not exported, so there is nothing to import back.',
    evidence: 'Register extract, export declaration',
    submittedHoursAgo: 4,
    steps: [],
    ends: 'under-review',
  },
];
