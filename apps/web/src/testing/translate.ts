import { en } from '@/shared/i18n/en.js';
import { fillText } from '@/shared/i18n/fillText.js';
import type { TextKey, Translate } from '@/shared/i18n/useText.js';
import { zhCNAdmin } from '@/shared/i18n/zh-CN.admin.js';
import { zhCNCases } from '@/shared/i18n/zh-CN.cases.js';
import { zhCNCounty } from '@/shared/i18n/zh-CN.county.js';
import { zhCNModels } from '@/shared/i18n/zh-CN.models.js';
import { zhCN } from '@/shared/i18n/zh-CN.js';

const chinese: Record<TextKey, string> = {
  ...zhCN,
  ...zhCNAdmin,
  ...zhCNCases,
  ...zhCNCounty,
  ...zhCNModels,
};

/** The Chinese texts without a page around them. */
export const t: Translate = (key, params) => fillText(chinese[key], params);

/** The English ones. */
export const tEn: Translate = (key, params) => fillText(en[key], params);
