import { addWords } from './useText.js';
import { zhCNAdmin } from './zh-CN.admin.js';

/** Each page for administrators imports this, so that nobody else loads its texts. */
addWords(zhCNAdmin);
