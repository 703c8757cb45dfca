import { accountsModule } from '../modules/accounts/index.js';
import { decisionsModule } from '../modules/decisions/index.js';
import { evidenceModule } from '../modules/evidence/index.js';
import { marketplaceModule } from '../modules/marketplace/index.js';
import { noticeAbuseModule } from '../modules/notice-abuse/index.js';
import { noticesModule } from '../modules/notices/index.js';
import { operatorsModule } from '../modules/operators/index.js';
import { penaltiesModule } from '../modules/penalties/index.js';
import { programsModule } from '../modules/programs/index.js';
import { reviewModule } from '../modules/review/index.js';
import { rightsModule } from '../modules/rights/index.js';
import { screeningModule } from '../modules/screening/index.js';
import { webhooksModule } from '../modules/webhooks/index.js';
import type { Module } from '../platform/module.js';

/** Which modules each module may import, through their `index.ts`. The boundary test enforces it. */
export const uses = {
  accounts: [],
  evidence: ['accounts'],
  marketplace: ['accounts'],
  review: ['accounts'],
  rights: ['accounts', 'evidence', 'marketplace', 'review'],
  decisions: ['accounts', 'evidence', 'marketplace', 'review'],
  programs: ['accounts', 'rights', 'review'],
  penalties: ['accounts', 'marketplace', 'review', 'decisions'],
  operators: ['accounts', 'marketplace', 'review'],
  screening: ['accounts', 'evidence', 'marketplace', 'rights', 'review', 'decisions', 'operators'],
  notices: [
    'accounts',
    'evidence',
    'marketplace',
    'rights',
    'review',
    'decisions',
    'programs',
    'screening',
  ],
  'notice-abuse': ['accounts', 'evidence', 'marketplace', 'rights', 'review', 'programs'],
  webhooks: ['accounts', 'marketplace', 'decisions'],
} as const;

/** The modules in the order of their dependencies: migrations run in it. */
export const modules: readonly Module[] = [
  accountsModule,
  evidenceModule,
  marketplaceModule,
  reviewModule,
  rightsModule,
  decisionsModule,
  programsModule,
  penaltiesModule,
  operatorsModule,
  screeningModule,
  noticesModule,
  noticeAbuseModule,
  webhooksModule,
];
