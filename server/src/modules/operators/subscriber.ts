import type { MerchantId } from '../../contracts/ids.js';
import { type Subscriber, subscriber } from '../../platform/journal/index.js';
import { regroup } from './clusters/regroup.js';

/** Shops are grouped anew as soon as facts of theirs come, go, or are taken back. */
export const factsSubscriber: Subscriber = subscriber(
  'operators.regroup',
  ['facts.recorded', 'facts.retracted', 'facts.erased', 'link.severed'],
  async (tx, entries) => {
    const ids = new Set<MerchantId>(
      entries.flatMap(({ data }) => ('merchantIds' in data ? data.merchantIds : data.merchantId)),
    );
    await regroup(tx, [...ids]);
  },
);
