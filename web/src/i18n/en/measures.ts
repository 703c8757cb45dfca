export const messages = {
  nav: {
    home: 'Home',
    measures: 'Measures',
    counterNotices: 'Counter-notices',
    listings: 'My listings',
    authorisations: 'My authorisations',
  },
  contest: 'Contest',
  complete: 'Complete it',
  contestable: 'Contest:',
  noLimit: 'no time limit',
  filed: 'Filed',
  against: 'Counter-notice to {{complainant}}',
  aboutListings_one: '{{title}}',
  aboutListings_other: '{{title}} and others ({{count}} listings)',
  kind: {
    remove: 'Listing removed',
    restrict: 'Listing restricted',
    warn: 'Warning',
    points: 'Penalty points',
    suspend: 'Shop suspended',
    close: 'Shop closed',
  },
  state: { 'in-force': 'In force', lifted: 'Lifted', undone: 'Undone' },
  listingStatus: { live: 'Live', removed: 'Removed', restricted: 'Restricted' },
  home: {
    title: 'Your shop',
    what: 'What was done to your listings and why, what is asked of you, and what the other side still owes you.',
    askComplete: 'Complete the counter-notice that was returned to you.',
    askContest_one: 'One listing was removed. Read why; if it is wrong, contest it here.',
    askContest_other:
      '{{count}} listings were removed. Read why; if it is wrong, contest them here.',
    returned: 'Returned to you',
    returnedWhat: 'The platform needs something more before it can forward these.',
    against: 'Measures against you',
    againstWhat: 'Each with its reason. Contesting is free.',
    allMeasures: 'All measures',
    noneTitle: 'No measure that you can contest now',
    none: 'When a listing of yours is removed after a complaint, the reason appears here, with the way to contest it.',
    progress: 'Counter-notices under way',
    progressWhat: 'Whose turn it is, and until when.',
    allCounterNotices: 'All counter-notices',
  },
  list: {
    title: 'Measures',
    what: 'Every measure taken against your listings, in force or ended. Open one for its reasons.',
    noneTitle: 'No measure',
    none: 'Nothing was done to your listings, or nothing that these filters keep.',
  },
  filter: { state: 'State', ended: 'Ended', kind: 'Measure' },
  column: {
    listing: 'Listing',
    kind: 'Measure',
    why: 'Why',
    state: 'State',
    since: 'Since',
    contest: 'Contest until',
    complainant: 'Counter-notice',
    forwarded: 'Forwarded',
    answered: 'Answered',
    claims: 'Claims',
  },
  exhibit: {
    right: 'The right',
    listing: 'Your listing',
    kind: 'Kind',
    number: 'Number',
    complainant: 'Complainant',
    price: 'Price',
    status: 'Status',
  },
  claim: {
    what: 'A complaint about one of your listings.',
    wholeStatement: 'The whole statement of reasons, to read and print',
    complaint: 'What {{complainant}} said',
    counterNotice: 'My counter-notice',
    history: 'History',
    historyWhat:
      'The complainant sees the same. Each entry has a receipt that you can verify yourself.',
  },
  contestPage: {
    title: 'Contest',
    what: 'Choose the listings and say why they do not infringe. One counter-notice can answer many claims of the same complainant.',
    which: '1. Which listings',
    say: '2. What you say',
  },
  picker: {
    groups: 'Complaints that you can answer',
    group_one: '{{complainant}} (one listing)',
    group_other: '{{complainant}} ({{count}} listings)',
    of: 'Complained of by {{complainant}}, {{regime}}',
    all: 'Choose all {{count}}',
    none: 'Choose none',
    choose: 'Contest the measure against {{title}}',
    noneTitle: 'Nothing to contest',
    nothing:
      'No measure against you can be contested now. Those you have contested already stand under counter-notices.',
  },
  consequence: {
    title: 'What happens when you file it',
    forwarded: 'The platform checks that it is complete and forwards it to {{complainant}}.',
    decided: 'It stays between you and the platform. A person, not a machine, decides it.',
    period: {
      'business-days_one':
        '{{complainant}} has {{count}} business day to show a suit or to answer. If nothing comes, your listing is reinstated.',
      'business-days_other':
        '{{complainant}} has {{count}} business days to show a suit or to answer. If nothing comes, your listing is reinstated.',
      'calendar-days_one':
        '{{complainant}} has {{count}} day to show a complaint or suit. If nothing comes, your listing is reinstated.',
      'calendar-days_other':
        '{{complainant}} has {{count}} days to show a complaint or suit. If nothing comes, your listing is reinstated.',
    },
    shown:
      'The complainant will read what you explain and attach, and of your contact: {{fields}}.',
    nothingShown: 'Your contact is not shown to the complainant; your company’s name is.',
    jurisdiction:
      'You consent to a United States federal court: the complainant can sue you there, and papers served at your address count. If you live outside the United States, it is the court of any district in which the platform may be found.',
    meanwhile:
      'Until it is decided, the listing stays removed. You can withdraw the counter-notice at any time before that.',
  },
  form: {
    explanation: 'Why these listings do not infringe',
    explanationHint:
      'Facts that can be checked: where the goods come from, whose mark they bear, what you are authorised to sell. At least {{count}} characters.',
    evidence: 'Evidence (optional)',
    evidenceRequired: 'Evidence (at least one file)',
    evidenceHint:
      'Invoices, authorisations, registrations, photographs. PNG, JPEG, WebP, TIFF, PDF, text, CSV or MP4, up to 20 MB each.',
    contact: 'Who you are',
    shown: 'The complainant will read this.',
    kept: 'Only the platform reads this.',
    statements: 'What you declare',
    noStatements: 'This procedure asks for no formal declaration.',
    signature: 'Signature',
    signatureHint: 'Type your full name. It counts as your signature.',
    submit_one: 'File the counter-notice for one listing',
    submit_other: 'File the counter-notice for {{count}} listings',
    chooseFirst: 'Choose at least one listing above.',
    filed: 'Your counter-notice is filed',
  },
  completePage: {
    title: 'Complete your counter-notice',
    what: 'What you wrote before is kept. Add what was missing, make the statements again and sign.',
    ask: 'Complete it, or the removal stands.',
    why: 'Why it was returned',
    noneTitle: 'Nothing to complete',
    none: 'No claim of this counter-notice waits for you.',
  },
  counterList: {
    what: 'What you answered, and how far each answer has come.',
    new: 'Contest a measure',
    noneTitle: 'No counter-notice yet',
    none: 'If a listing was removed wrongly, contest the measure. Your counter-notice and its history then stand here.',
  },
  counter: {
    what: 'Your answer to a complaint: where each claim stands, and what you said.',
    claims: 'Claims it answers',
    said: 'What you said',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw this counter-notice?',
    withdrawWhat:
      'The removal stands, and the complainant no longer has to answer. While the period to contest runs, you can file another.',
    withdrawn: 'Your counter-notice is withdrawn',
  },
  listings: {
    what: 'Your listings as the platform reported them to Magpie. What was removed or restricted is marked.',
    search: 'Words of the title',
    status: 'Status',
    storefront: 'Storefront',
    updated: 'Changed',
    noneTitle: 'No listing',
    none: 'The platform has reported no listing of yours, or none that these filters keep.',
  },
  authorisation: {
    what: 'What rights holders have authorised you to sell. A claim against an authorised listing says so to the reviewer.',
    holder: 'Rights holder',
    territories: 'Territories',
    period: 'Period',
    between: '{{from}} to {{until}}',
    since: 'Since {{from}}',
    inForce: 'In force',
    notInForce: 'Not in force',
    noneTitle: 'No authorisation',
    none: 'Rights holders enter authorisations themselves. If you are their dealer, ask them to name your shop in Magpie.',
  },
} as const;

declare module '../messages.js' {
  interface Namespaces {
    measures: typeof messages;
  }
}
