export const messages = {
  nav: { mandates: 'Mandates' },
  agentWhat:
    'The rights holders whom you act for. Their rights, notices and counter-notices are yours to handle while a mandate is in force.',
  agentAsk_one: 'One holder offers you a mandate. Accept it, or decline.',
  agentAsk_other: '{{count}} holders offer you mandates. Accept them, or decline.',
  holderWhat:
    'Agents that may send and answer notices in your name. The notices stay yours, and say who sent them.',
  holder: 'Rights holder',
  agent: 'Agent',
  scope: 'Covers',
  everyRight: 'Every right, later ones too',
  rights_one: '{{count}} right',
  rights_other: '{{count}} rights',
  state: 'State',
  status: { offered: 'Offered', active: 'In force', ended: 'Ended' },
  given: 'Offered on',
  since: 'In force since',
  ended: 'Ended on',
  action: 'Action',
  accept: 'Accept',
  accepted: 'You now act for {{name}}',
  decline: 'Decline',
  takeBack: 'Take back',
  end: 'End',
  declineTitle: 'Decline the mandate of {{name}}?',
  declineWhat: 'They are told nothing but that it ended. They can offer it again.',
  takeBackTitle: 'Take back the offer to {{name}}?',
  takeBackWhat: 'They can no longer accept it. You can offer it again.',
  endTitle: 'End the mandate with {{name}}?',
  endAgentWhat:
    'You lose sight of their rights and cases at once. The cases stay with them, and every clock goes on.',
  endHolderWhat:
    'They can no longer see or do anything for you, by their people or their keys. Your cases stay with you, and every clock goes on.',
  endedNow: 'The mandate has ended',
  offer: 'Offer a mandate',
  offerWhat:
    'The agent can act for you once they accept. Either of you ends it at any time, without a reason.',
  pickAgent: 'Agent',
  pickAgentHint: 'Type the name of an agency that is admitted here.',
  noAgent: 'No agency of that name',
  whichRights: 'Rights it covers',
  all: 'Every right of yours, also those you register later',
  some: 'Only these',
  pickRights: 'Rights',
  send: 'Send the offer',
  offered: 'The offer to {{name}} is on its way',
  noneTitle: 'No mandate',
  noneAgent:
    'When a rights holder offers you a mandate, it stands here to accept. They find you by the legal name of your agency.',
  noneHolder: 'Offer one to the agency that protects your rights for you.',
} as const;

declare module '../messages.js' {
  interface Namespaces {
    mandates: typeof messages;
  }
}
