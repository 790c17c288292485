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

/** What may begin a tag is looked at on its own: a pattern over the whole text takes the square of its length. */
const PROGRAM_TAG = /^[\s/]*(?:script|iframe|object|embed|form|meta|link|base|style)\b/i;
const PROGRAM_ATTRIBUTE = /\son\w+\s*=/i;
/** What a page fetches by itself; a link is followed only by who wants to. */
const FETCHING_TAG = /^\s*(?:img|video|audio|source|image|use|input)\b/i;
const FOREIGN_ATTRIBUTE = /\s(?:src|srcset|href|poster)\s*=[\s"']*(?:https?:)?\/\//i;
const FOREIGN_STYLE = /url\([\s"']*(?:https?:)?\/\//i;
const FOREIGN_PICTURE = /^[^\]]*\]\(\s*(?:https?:)?\/\//i;

function hasProgram(text: string): boolean {
  const isProgram = (tag: string) => PROGRAM_TAG.test(tag) || PROGRAM_ATTRIBUTE.test(tag);
  return /javascript:/i.test(text) || tagsIn(text).some(isProgram);
}

function fetchesForeign(text: string): boolean {
  const isForeign = (tag: string) => FETCHING_TAG.test(tag) && FOREIGN_ATTRIBUTE.test(tag);
  return (
    FOREIGN_STYLE.test(text) ||
    text
      .split('![')
      .slice(1)
      .some((picture) => FOREIGN_PICTURE.test(picture)) ||
    tagsIn(text).some(isForeign)
  );
}

/** From each `<` up to the next one or to the `>`. */
function tagsIn(text: string): string[] {
  return text
    .split('<')
    .slice(1)
    .map((part) => part.split('>', 1)[0] ?? '');
}

function checkText({ field, setting }: KeptSetting, value: string): Finding[] {
  const findings: Finding[] = [];
  if (hasProgram(value)) {
    const message = `的 ${setting.name} 里有程序或嵌入的页面，不会显示。请删除。`;
    findings.push(fieldError('MARKUP_PROGRAM', field, message, setting.name));
  }
  if (fetchesForeign(value)) findings.push(foreign(field, setting.name));
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
