export { append, commitment, type NewEntry } from './append.js';
export { erasePersonal, type PersonalRecord, personalOf } from './erase.js';
export { journalSigner } from './keys.js';
export { latestCheckpoint, type Receipt, receiptOf } from './receipts.js';
export { sequence, tileReader } from './sequencer.js';
export {
  catchUp,
  entryOfLeaf,
  registerSubscribers,
  type Subscriber,
  subscriber,
} from './subscribers.js';
export type { NoteSigner } from './tlog/index.js';
export { type JournalReport, verifyJournal } from './verify.js';
