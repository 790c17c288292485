import { addWords } from './useText.js';
import { zhCNCases } from './zh-CN.cases.js';

/** Each page of cases imports this, so that nobody else loads its texts. */
addWords(zhCNCases);
