export const messages = {
  home: 'Magpie, home',
  skip: 'Skip to the page',
  navigation: 'Main navigation',
  openNavigation: 'Open navigation',
  closeNavigation: 'Close navigation',
  loading: 'Loading',
  account: 'Account and security',
  signOut: 'Sign out',
  keys: 'Keyboard shortcuts',
  demo: 'Demo data',
  retry: 'Try again',
  goHome: 'Go to my start page',
  theme: { light: 'Use the light theme', dark: 'Use the dark theme' },
  pending:
    'The platform has still to admit your organisation. You can register rights and prepare; sending and answering open then.',
  portal: {
    holder: 'Rights protection',
    merchant: 'Your shop',
    reviewer: 'Review',
    admin: 'Platform',
    own: 'You',
  },
  kind: {
    'rights-holder': 'Rights holder',
    agent: 'Agent',
    merchant: 'Merchant',
    association: 'Association',
    authority: 'Authority',
    platform: 'Platform',
  },
  notFound: {
    title: 'There is no such page',
    body: 'The address may be mistyped, or what it showed may have been removed. Case numbers and links in our e-mails stay valid; if one of those brought you here, please tell support.',
  },
  forbidden: {
    title: 'This page is not yours to open',
    body: 'It belongs to “{{portal}}”. If you work there too, sign in with that account, or ask your administrator for the permission.',
  },
  offline: {
    banner: 'No network. What you see may be out of date; nothing you send will arrive.',
    title: 'Magpie cannot be reached',
    body: 'Your network or the server is down. Nothing you sent before was lost; try again in a moment.',
  },
  failed: {
    title: 'This page could not be shown',
    body: 'The fault is ours, and what you had saved is safe. Trying again often helps.',
  },
} as const;

declare module '../messages.js' {
  interface Namespaces {
    shell: typeof messages;
  }
}
