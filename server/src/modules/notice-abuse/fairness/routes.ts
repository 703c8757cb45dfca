import { type Route, read } from '../../../platform/http/index.js';
import { platformCountry } from '../../accounts/index.js';
import { fairnessSchema } from '../schema.js';
import { fairnessReport } from './fairness-report.js';

export const fairnessRoutes: Route[] = [
  read(
    'GET /v1/public/vetting-fairness',
    {
      summary: 'Whether vetting treats honest complainants alike, small and foreign ones too',
      tag: 'Misuse',
      access: 'public',
      returns: fairnessSchema,
    },
    async ({ db }) => fairnessReport(db, await platformCountry(db)),
  ),
];
