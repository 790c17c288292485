import { fillText } from '@/shared/i18n/fillText.js';
import type { Translate } from '@/shared/i18n/useText.js';
import { zhCN } from '@/shared/i18n/zh-CN.js';

/** The Chinese texts without a page around them. */
export const t: Translate = (key, params) => fillText(zhCN[key], params);
