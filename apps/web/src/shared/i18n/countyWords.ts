import { addWords } from './useText.js';
import { zhCNCounty } from './zh-CN.county.js';

/** The pages of figures, calendars and the calculator import this, so that nobody else loads their texts. */
addWords(zhCNCounty);
