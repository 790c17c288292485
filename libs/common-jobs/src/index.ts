export { CommonJobsModule } from './common-jobs.module.js';
export { RecordServiceWorker } from './record-service.worker.js';
