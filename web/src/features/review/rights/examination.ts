import type { paths } from '../../../api/schema.gen.js';

export type Examination =
  paths['/v1/rights/{id}/examination']['get']['responses'][200]['content']['application/json'];
export type Sign = Examination['signs'][number];
