export const messages = {
  nav: { entries: 'Journal' },
  page: {
    title: 'The journal',
    what: 'Everything that happens to a case here is written to a journal that cannot be changed afterwards without anybody noticing. You need not trust us: verify a receipt yourself, in this browser.',
    ideas: 'What the journal is',
    back: 'Back to my pages',
    signIn: 'Sign in',
  },
  idea: {
    what: {
      title: 'A list that only grows',
      body: 'Each notice, decision, counter-notice and measure adds an entry, in the same instant as the act itself. No entry is ever altered or taken out.',
    },
    why: {
      title: 'One number for the whole list',
      body: 'All entries are folded, pair by pair, into a single number: the root. Change one letter of one entry, and the root is another.',
    },
    cannot: {
      title: 'Signed, so it cannot be denied',
      body: 'Every few moments the platform signs the root together with the length of the list: a checkpoint. Two signed checkpoints that contradict each other would prove the platform wrong, to anybody.',
    },
    who: {
      title: 'A receipt for each party',
      body: 'Whoever is party to an entry can download its receipt: the entry, the path from it to the root, and the signed checkpoint. It stays valid without us.',
    },
  },
  state: {
    title: 'The journal now',
    what: 'Keep a copy of the key and of a checkpoint: with them you can tell later whether history was rewritten.',
    origin: 'Name',
    size: 'Entries',
    root: 'Root',
    key: 'Key',
    checkpoint: 'The signed checkpoint',
    format: 'The format: C2SP tlog-checkpoint',
    emptyTitle: 'The journal is empty',
    empty: 'The first checkpoint is signed with the first entry.',
  },
  verify: {
    title: 'Verify a receipt',
    drop: 'Drop a .tlog-proof file here',
    local: 'It is verified on your own device; nothing is uploaded.',
    choose: 'Choose a receipt',
    key: 'Key of the journal',
    keyHint:
      'Fetched from this server. To be independent of it, paste the key that you kept yourself.',
    tooLarge: 'This file is far too large to be a receipt.',
  },
  step: {
    passed: 'holds',
    failed: 'does not hold',
    skipped: 'not tried',
    read: {
      title: 'Read the receipt',
      what: 'It must name the entry, its place, a path of hashes and a checkpoint.',
    },
    hash: {
      title: 'Fingerprint the entry',
      what: 'SHA-256 over the entry’s exact bytes:',
    },
    include: {
      title: 'Climb from the entry to the root',
      what: 'Entry {{index}} of a journal of {{size}}: its fingerprint, joined with the hashes on the path, must give the checkpoint’s root.',
    },
    sign: {
      title: 'Check the signature',
      what: 'The Ed25519 signature under the checkpoint of {{origin}} must be made with the key above.',
    },
  },
  fault: {
    'not-a-proof': 'This is not a .tlog-proof file.',
    'no-entry':
      'The receipt does not carry its entry (the line “extra”), so there is nothing to check it against.',
    'malformed-proof': 'The receipt is damaged: a line is not what it should be.',
    'malformed-checkpoint': 'The checkpoint in the receipt is damaged.',
    'malformed-key': 'The key is not a valid verifier key (name+id+key).',
    'not-included':
      'The path does not lead to the root. The entry, its place or the path was changed.',
    'other-key': 'This key has not signed the checkpoint.',
    'wrong-origin': 'The checkpoint belongs to another journal than the key.',
    'bad-signature':
      'The signature does not belong to this checkpoint: one of the two was changed.',
    'no-ed25519':
      'Your browser cannot check Ed25519 signatures yet. The steps above hold; check the signature with a current Chrome, Edge, Firefox or Safari.',
    'no-crypto':
      'Browsers only calculate fingerprints on pages opened over https or on your own machine. Open this page over https.',
  },
  result: {
    proven: '{{name}} is genuine: the entry below is in the journal, unchanged.',
    notProven: '{{name}} is not proven.',
    content: 'The entry',
    personal:
      'Names and addresses are kept beside the journal and bound to it by a salted hash, so that they can be erased without breaking a proof.',
  },
  entry: {
    type: 'Entry',
    at: 'When',
    subject: 'About',
    by: 'By',
    index: 'Place',
    receipt: 'Receipt',
  },
  entries: {
    title: 'Journal',
    what: 'Every entry that your organisation is party to, the newest first, each with a receipt that verifies without us.',
    whatAll: 'Every entry of this installation, the newest first, each with its receipt.',
    subject: 'About (id of a claim, notice, decision …)',
    waiting: 'In a second',
    receipt: 'Download',
    verify: 'Verify a receipt',
    noneTitle: 'No entry',
    none: 'Entries appear as soon as you are party to a notice, a decision or a measure.',
  },
} as const;

declare module '../messages.js' {
  interface Namespaces {
    journal: typeof messages;
  }
}
