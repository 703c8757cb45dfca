import { type DemoNotice, days } from './script.js';

const GRACE = 'grace-okafor';
const WENBO = 'liang-wenbo';
const FOX = {
  storefront: 'us',
  regime: 'us-dmca',
  language: 'en',
  filer: 'maren-holloway',
  right: 'fox-us-work',
  ground: 'copyright-infringement',
} as const;

/** Ember the fox under 17 USC 512. */
export const americaCopyright: readonly DemoNotice[] = [
  {
    ...FOX,
    key: 'us-printpop-shirts',
    listings: ['pp-shirt-moss', 'pp-shirt-ink'],
    statement:
      'These shirts reproduce my illustration “Ember and the Thimble” (VA 9-804-112). Someone traced it, opened the eyes and dropped the thimble. The tail, the bib and the lean of the head are mine.',
    evidence: 'Registration certificate, layered working file, overlay',
    submittedHoursAgo: days(95),
    steps: [
      {
        do: 'accept',
        after: 6,
        by: GRACE,
        text: 'The notice has every element of 512(c)(3). The overlay shows a close tracing. Disabled expeditiously.',
      },
      {
        do: 'counter',
        after: days(3),
        listings: ['pp-shirt-ink'],
        text: 'I drew this fox myself on my tablet. A fox is a fox, nobody owns foxes. It was removed by mistake and I want it back up.',
        evidence: 'Screenshot of a drawing app',
      },
      { do: 'forward', after: 20, by: GRACE, listings: ['pp-shirt-ink'] },
      {
        do: 'answer-suit',
        after: days(6),
        listings: ['pp-shirt-ink'],
        court: 'U.S. District Court, District of Nevada',
        caseNumber: '3:{yy}-cv-00412',
        text: 'I have filed an action seeking a court order against PrintPop. The file-stamped complaint is attached.',
      },
      {
        do: 'suit-outcome',
        after: days(60),
        by: GRACE,
        listings: ['pp-shirt-ink'],
        outcome: 'infringing',
        text: 'Default judgment entered for the plaintiff, with a permanent injunction. The listing stays down.',
      },
    ],
    ends: { 'pp-shirt-moss': 'accepted', 'pp-shirt-ink': 'upheld' },
  },
  {
    ...FOX,
    key: 'us-printpop-sweep',
    listings: ['pp-tote', 'pp-mug', 'pp-shirt-plain', 'pp-tote-plain', 'bn-notebook-rust'],
    statement:
      'I went through search results for “fox” and these are all copies or sold next to copies of my picture. Please remove all five.',
    evidence: 'Registration certificate, list of links',
    submittedHoursAgo: days(64),
    steps: [
      {
        do: 'request-information',
        after: 7,
        by: GRACE,
        text: 'Please tell us for each link where in the picture your work appears. We cannot find it in three of the five.',
      },
      {
        do: 'supply-information',
        after: days(2),
        text: 'The tote and the mug: front, centre. The others I am less sure of. The notebook should not be on the list at all, sorry.',
      },
      {
        do: 'withdraw',
        after: 1,
        listings: ['bn-notebook-rust'],
        text: 'Withdrawn. I pasted the wrong link; this is a plain notebook.',
      },
      {
        do: 'accept',
        after: 5,
        by: GRACE,
        listings: ['pp-tote', 'pp-mug', 'pp-tote-plain'],
        text: 'The traced fox appears front and centre. Disabled.',
      },
      {
        do: 'reject',
        after: 0.2,
        by: GRACE,
        listings: ['pp-shirt-plain'],
        text: 'A blank white shirt. The work does not appear anywhere in the listing, so there is nothing to disable.',
      },
      {
        do: 'retract',
        after: days(2),
        listings: ['pp-tote-plain'],
        text: 'The blue tote has no print on it. I should have caught that when you asked. Please put it back.',
      },
    ],
    ends: {
      'pp-tote': 'accepted',
      'pp-mug': 'accepted',
      'pp-shirt-plain': 'rejected',
      'pp-tote-plain': 'retracted',
      'bn-notebook-rust': 'withdrawn',
    },
  },
  {
    ...FOX,
    key: 'us-printpop-cream',
    listings: ['pp-shirt-cream'],
    statement:
      'This one did not even bother to trace. It is a photograph of the licensed shirt made by Cozy Thread, my picture and all.',
    evidence: 'Registration certificate, the licensee’s original photograph',
    submittedHoursAgo: days(50),
    steps: [
      {
        do: 'accept',
        after: 5,
        by: GRACE,
        text: 'Identical reproduction of the registered work. Disabled.',
      },
      {
        do: 'counter',
        after: days(2),
        text: 'Print on demand means the customer chooses the art. We are not responsible. Removed by mistake.',
        evidence: 'Terms of service of the shop',
      },
      {
        do: 'return-counter',
        after: 6,
        by: GRACE,
        text: 'Your counter-notice lacks the consent to jurisdiction and your street address, which 512(g)(3)(D) requires. You can complete it within ten business days.',
      },
      {
        do: 'counter',
        after: days(3),
        text: 'Completed. I consent to the jurisdiction of the Federal District Court for Nevada and will accept service. The material was removed by mistake.',
        evidence: 'Terms of service of the shop',
      },
      { do: 'forward', after: 8, by: GRACE },
      {
        do: 'answer-suit',
        after: days(7),
        court: 'U.S. District Court, District of Nevada',
        caseNumber: '3:{yy}-cv-00412',
        text: 'I am adding this shirt to the action already pending against PrintPop. Amended complaint attached.',
      },
    ],
    ends: 'suit-pending',
  },
  {
    ...FOX,
    key: 'us-cozy-tote',
    listings: ['ct-tote', 'ct-notebook'],
    statement:
      'I have no record of licensing my fox for totes or notebooks to anybody. Please take these down while I look into it.',
    evidence: 'Registration certificate, list of licences',
    submittedHoursAgo: days(52),
    steps: [
      {
        do: 'accept',
        after: 9,
        by: GRACE,
        text: 'The work is reproduced unchanged and the notice is complete. Disabled.',
      },
      {
        do: 'counter',
        after: days(1),
        text: 'We hold a licence from Ms. Holloway’s former agency, countersigned by her, and schedule B covers totes and paper goods. I think the paperwork got lost when she changed agencies. This was a mistake, and we would hate to lose the holiday season over it. I state this under penalty of perjury.',
        evidence: 'Licence agreement with schedule B, royalty statements',
      },
      { do: 'forward', after: 6, by: GRACE },
      { do: 'receive', after: 20 },
      { do: 'wait', after: days(19), until: 'reinstated' },
    ],
    ends: 'reinstated',
  },
  {
    ...FOX,
    key: 'us-cozy-print',
    listings: ['ct-print'],
    statement:
      'Signed prints of Ember should only come from my own studio. This seller offers them with my signature on.',
    evidence: 'Registration certificate',
    submittedHoursAgo: days(31),
    steps: [
      { do: 'accept', after: 8, by: GRACE, text: 'Complete notice, identical work. Disabled.' },
      {
        do: 'counter',
        after: days(1),
        text: 'Maren, it’s Abby. You signed these forty prints at our kitchen table in spring. The consignment note is attached. Taken down by mistake, under penalty of perjury and so on.',
        evidence: 'Consignment note, photograph of the signing',
      },
      { do: 'forward', after: 5, by: GRACE },
      {
        do: 'answer-concede',
        after: days(1),
        text: 'She is right, and I am mortified. Please put the prints back up at once.',
      },
    ],
    ends: 'reinstated',
  },
  {
    ...FOX,
    key: 'us-printpop-case',
    listings: ['pp-case'],
    statement:
      'The same traced fox as on the shirts you already removed, now on a phone case, from the same shop.',
    evidence: 'Registration certificate, earlier decision',
    submittedHoursAgo: days(11),
    steps: [
      {
        do: 'accept',
        after: 5,
        by: GRACE,
        text: 'Same tracing as in the earlier notice. Disabled.',
      },
      {
        do: 'counter',
        after: days(2),
        text: 'Different product, different fox, this one is purple. Mistaken identity. I consent to jurisdiction in Nevada and swear under penalty of perjury.',
        evidence: 'Product photograph',
      },
      { do: 'forward', after: 20, by: GRACE },
      { do: 'receive', after: 18 },
    ],
    ends: 'awaiting-answer',
  },
  {
    ...FOX,
    key: 'us-printpop-autumn',
    listings: ['pp-print', 'pp-mug-2', 'pp-shirt-sky'],
    statement:
      'Three more from PrintPop: a poster with the traced fox, and a mug and a shirt with my own picture, thimble included.',
    evidence: 'Registration certificate, overlays for all three',
    submittedHoursAgo: days(6),
    steps: [
      {
        do: 'accept',
        after: 5,
        by: GRACE,
        approvedBy: WENBO,
        text: 'One tracing and two identical reproductions. Third notice against this shop; approved on second reading.',
      },
      {
        do: 'counter',
        after: 60,
        listings: ['pp-print'],
        text: 'The poster design came from a clip-art bundle that I paid for. I consent to jurisdiction in Nevada.',
        evidence: 'Receipt for a clip-art bundle',
      },
      {
        do: 'counter',
        after: 0.2,
        listings: ['pp-mug-2'],
        text: 'The mug design is from the same clip-art bundle that I paid for, see the second line of the receipt. It was removed by mistake. I consent to jurisdiction in Nevada.',
        evidence: 'Receipt for a clip-art bundle',
      },
      {
        do: 'counter',
        after: 0.2,
        listings: ['pp-shirt-sky'],
        text: 'Shirt design: same bundle, third line of the receipt. Removed by mistake. I consent to jurisdiction in Nevada.',
        evidence: 'Receipt for a clip-art bundle',
      },
      {
        do: 'return-counter',
        after: 8,
        by: GRACE,
        listings: ['pp-print'],
        text: 'The receipt lists mugs and apparel only. For the poster please state why the removal was a mistake.',
      },
      { do: 'forward', after: 24, by: GRACE, listings: ['pp-mug-2'] },
    ],
    ends: {
      'pp-print': 'counter-returned',
      'pp-mug-2': 'counter-forwarded',
      'pp-shirt-sky': 'counter-review',
    },
  },
  {
    ...FOX,
    key: 'us-printpop-journal',
    listings: ['pp-notebook'],
    statement: 'The green journal copies the cover that I drew for Cozy Thread.',
    evidence: 'Registration certificate',
    submittedHoursAgo: 28,
    steps: [
      {
        do: 'request-information',
        after: 5,
        by: GRACE,
        text: 'The registration you cite is for the illustration. Is the cover the same work, or a separate one? Please send the cover as published.',
      },
    ],
    ends: 'information-requested',
  },
  {
    ...FOX,
    key: 'us-printpop-blue-case',
    listings: ['pp-case-2'],
    statement:
      'A phone case with my fox, thimble hat and all, listed on Tuesday by the shop that has lost four of these already.',
    evidence: 'Registration certificate, earlier decisions',
    submittedHoursAgo: 9,
    steps: [],
    ends: 'under-review',
  },
];
