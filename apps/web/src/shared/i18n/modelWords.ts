import { addWords } from './useText.js';
import { zhCNModels } from './zh-CN.models.js';

/** Each page for analysts imports this, so that nobody else loads its texts. */
addWords(zhCNModels);
