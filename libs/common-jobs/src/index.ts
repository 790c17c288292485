export { CommonJobsModule } from './common-jobs.module.js';
