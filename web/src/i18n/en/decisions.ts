export const messages = {
  nav: { decisions: 'Decisions', export: 'DSA export' },
  title: 'Decisions',
  what: {
    merchant: 'Every decision about your listings, with its reasons. Open one to read or print it.',
    complainant:
      'Every decision about your claims, with its reasons. Open one to read or print it.',
    platform: 'Every decision taken here, with its statement of reasons.',
  },
  noneTitle: 'No decision here',
  none: 'Each claim that is accepted, rejected or contested ends in a decision with its reasons. They appear here, the newest first.',
  filter: {
    outcome: 'Outcome',
    storefront: 'Storefront',
    from: 'From',
    to: 'Until',
  },
  column: {
    outcome: 'Decision',
    listing: 'Listing',
    reason: 'Reason',
    right: 'Right',
    state: 'Effect',
    at: 'Made',
  },
  state: {
    'in-force': 'In force',
    lifted: 'Lifted',
    undone: 'Undone',
    standing: 'No measure',
  },
  outcome: {
    accepted: 'Claim accepted',
    rejected: 'Claim rejected',
    'not-cured': 'Rejected: information not supplied',
    'counter-upheld': 'Counter-notice upheld',
    'counter-dismissed': 'Counter-notice dismissed',
    'not-answered': 'Counter-notice not answered',
    'put-back': 'Put back on the law’s last day',
    conceded: 'Counter-notice conceded',
    retracted: 'Claim retracted',
    'suit-infringing': 'Infringement found by a court or authority',
    'suit-not-infringing': 'No infringement found by a court or authority',
    'screened-out': 'Removed after screening',
  },
  contest: {
    title: 'Contest this decision',
    what: 'Nobody complained of this listing: the platform found it by itself. If it is wrong, say why. Somebody who did not decide it looks again, free of charge.',
    statement: 'Why the decision is wrong',
    statementWhat: 'Such as where the goods come from, or an authorisation to sell them.',
    send: 'Send the contest',
    filed: 'Contested on',
    waiting: 'A person will look again. You hear of the answer by mail and read it here.',
    outcome: { granted: 'Granted: the decision is undone', dismissed: 'The decision stands' },
  },
  noFacts: 'Nothing was added to the coded reason.',
  openCase: 'Open the case',
  print: 'Print',
  fullTitle: 'Statement of reasons',
  particulars: 'Particulars',
  fact: {
    id: 'Decision',
    subject: 'Claim decided on',
    screening: 'Screening decided on',
    found: 'Found by screening',
    alleged: 'Complained of',
    made: 'Decided',
    regime: 'Procedure',
    version: 'version {{version}}',
    rule: 'Rule applied',
    contestUntil: 'Can be contested until',
    undone: 'Undone',
    madeBy: 'Decided by (the platform only)',
  },
  export: {
    title: 'DSA export',
    what: 'Statements of reasons in the form that the European Commission’s Transparency Database takes (Regulation (EU) 2022/2065, art. 24(5)).',
    period: 'Period of the export',
    from: 'Decided from',
    to: 'Until (included)',
    allStorefronts: 'All storefronts',
    download: 'Download NDJSON',
    badPeriod: 'Choose a first day that is not after the last.',
    periodHint:
      'Days are those of your own time zone. Without a last day, the export runs to this moment.',
    insideTitle: 'What is in it',
    inside: {
      each: 'Each line is the body of one call to the database: 1 to 100 statements, all or nothing.',
      which: 'Only decisions that restrict something in the European Union.',
      left: 'A decision that was undone, or that restricts nothing, is left out.',
      personal:
        'No personal data: texts come from coded reasons and the register, never from what people typed.',
      send: 'Magpie does not send it. Post each line to the database with your platform’s own token.',
    },
  },
} as const;

declare module '../messages.js' {
  interface Namespaces {
    decisions: typeof messages;
  }
}
