export type { PromiseOfInstance, PromiseSetting } from './promise.entity.js';
export { PromiseRepository, findPromises } from './promise.repository.js';
export { promiseInForce } from './promise.rules.js';
export { PromiseService } from './promise.service.js';
export type { PromiseChange } from './promise.service.js';
export type { PromiseSettingView, StagePromise } from './promise-view.js';
export { PromisesModule } from './promises.module.js';
