export { BossJobs, type JobKind, type Jobs } from './jobs.js';
