export const messages = {
  nav: { home: 'Overview' },
  home: {
    what: 'What is asked of you, and how your notices fare.',
    ask_one: '{{count}} matter waits for your answer.',
    ask_other: '{{count}} matters wait for your answer.',
    newNotice: 'New notice',
  },
  asked: {
    title: 'Asked of you',
    answer: 'Answer the counter-notice of {{merchant}}',
    information: 'Supply the information asked for',
    claims: '{{title}} and others, {{count}} claims in all',
    lapsing: 'This right lapses soon. Renew it at the office and enter the new date.',
    lapsed: 'This right has lapsed. If it was renewed, enter the new date.',
    refused: 'This right could not be verified. Correct it or add papers.',
    pending: 'A reviewer is verifying this right; nothing is asked of you.',
    none: 'Nothing waits for you',
    noneWhat:
      'Counter-notices to answer, questions from the platform and rights that lapse soon appear here with their due times.',
  },
  chart: {
    submitted: 'Submitted',
    accepted: 'Accepted',
    countered: 'Met by a counter-notice',
  },
} as const;

declare module '../messages.js' {
  interface Namespaces {
    metrics: typeof messages;
  }
}
