import type { Finding } from '../check/finding.js';
import type { KeptSetting } from './form-expressions.js';
import { fieldError } from './placed-fields.js';

/** Programs in texts, and pictures that other sites would deliver: the page lets neither through. */
export function checkMarkup(settings: readonly KeptSetting[]): Finding[] {
  return settings.flatMap((kept) => {
    const { setting, value } = kept;
    if (typeof value !== 'string') return [];
    if (setting.kind === 'address') return checkAddress(kept, value);
    return setting.kind === 'html' || setting.name === 'text' ? checkText(kept, value) : [];
  });
}

// helpers

const PROGRAM =
  /<\s*\/?\s*(?:script|iframe|object|embed|form|meta|link|base|style)\b|<[^>]*\son\w+\s*=|javascript:/i;
/** What a page fetches by itself; a link is followed only by who wants to. */
const FETCHED =
  /<\s*(?:img|video|audio|source|image|use|input)\b[^>]*\s(?:src|srcset|href|poster)\s*=\s*["']?\s*(?:https?:)?\/\/|url\(\s*["']?\s*(?:https?:)?\/\/|!\[[^\]]*\]\(\s*(?:https?:)?\/\//i;

function checkText({ field, setting }: KeptSetting, value: string): Finding[] {
  const findings: Finding[] = [];
  if (PROGRAM.test(value)) {
    const message = `的 ${setting.name} 里有程序或嵌入的页面，不会显示。请删除。`;
    findings.push(fieldError('MARKUP_PROGRAM', field, message, setting.name));
  }
  if (FETCHED.test(value)) findings.push(foreign(field, setting.name));
  return findings;
}

function checkAddress({ field, setting }: KeptSetting, value: string): Finding[] {
  if (value.trimStart().startsWith('=') || /^(?:data:image\/|\/(?!\/))/.test(value.trim())) return [];
  return [foreign(field, setting.name)];
}

function foreign(field: KeptSetting['field'], name: string): Finding {
  const message = `的 ${name} 用到别的网站上的内容，办公网络里打不开，也不会显示。请把图片直接放进表单。`;
  return fieldError('FOREIGN_ADDRESS', field, message, name);
}
