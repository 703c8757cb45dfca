import { can, type Route, read, work, write } from '../../../platform/http/index.js';
import { rightParams } from '../schema.js';
import { examineRight } from './examine-right.js';
import { markWellKnown } from './mark-well-known.js';
import { presentExamination } from './present-examination.js';
import { examinationSchema, setAsideSchema, wellKnownSchema } from './schema.js';
import { setAsideSign } from './set-aside-sign.js';

const ofRight = {
  tag: 'Rights',
  access: can('right.verify'),
  params: rightParams,
  returns: examinationSchema,
};

export const examinationRoutes: Route[] = [
  read(
    'GET /v1/rights/:id/examination',
    {
      ...ofRight,
      summary: 'What speaks for and against a right',
      description:
        'The register’s record, signs in its files, the same papers of others, marks that it resembles.',
    },
    ({ db, actor, params }) => presentExamination(db, actor, params.id),
  ),
  work(
    'POST /v1/rights/:id/examination',
    { ...ofRight, summary: 'Examine a right again, now' },
    async ({ platform, actor, params }) => {
      await platform.db.read((q) => presentExamination(q, actor, params.id));
      await examineRight(platform, params.id);
      return platform.db.read((q) => presentExamination(q, actor, params.id));
    },
  ),
  write(
    'POST /v1/rights/:id/examination/set-aside',
    { ...ofRight, summary: 'Set a sign aside that means nothing', body: setAsideSchema },
    async ({ tx, actor, params, body }) => {
      await setAsideSign(tx, actor, params.id, body);
      return presentExamination(tx, actor, params.id);
    },
  ),
  write(
    'PUT /v1/rights/:id/well-known',
    { ...ofRight, summary: 'Record that a mark is well known', body: wellKnownSchema },
    async ({ tx, actor, params, body }) => {
      await markWellKnown(tx, actor, params.id, body);
      return presentExamination(tx, actor, params.id);
    },
  ),
];
