import type { Finding } from '@/shared/api/types.js';
import type { Language } from '@/shared/format/civilDate.js';
import { faultWords } from '@/shared/i18n/faultWords.js';
import { FINDING_WORDS } from './findingWords.js';
import { settingWords } from './forms/settingWords.js';

/** What is wrong, which names and values it is about, and what the engine said itself. */
export function findingText(finding: Finding, language: Language): string {
  const message = withSettingNamed(finding, language);
  const words = faultWords({ ...finding, message }, language, FINDING_WORDS);
  const facts = words === message ? [] : factsOf(message);
  const about = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return [words + about, ...ownWords(finding)].join(' ');
}

// helpers

/** The server knows only where a setting is kept; it is told by the name under which the editor of forms shows it. */
function withSettingNamed({ formId, detail, message }: Finding, language: Language): string {
  const [name = ''] = (detail ?? '').split(': ');
  const { label } = settingWords(language, name);
  if (formId == null || label === name) return message;
  return message.replace(` ${name} `, `“${label}”`).replace(` ${name}`, `“${label}”`);
}

/** The engine names what it did not take; where our own check found it, the words say it already. */
function ownWords({ code, detail }: Finding): string[] {
  return OWN_WORDS.has(code) && detail ? [detail] : [];
}

/** What the engine and the typesetter say themselves. */
const OWN_WORDS = new Set(['ENGINE_REJECTED', 'PAPER_FAULTY']);
const LINE = /第 (\d+) 行/;
/** What the server sets apart in its sentence: names, values, limits. */
const SET_APART = /“([^”]*)”|（([^（）]*)）/g;

/** What the server's sentence says beyond its words and can be read in every language. */
function factsOf(message: string): string[] {
  const line = LINE.exec(message)?.[1];
  const named = [...message.matchAll(SET_APART)].map(([, name = '', limit = '']) => name + limit);
  const legible = named.filter((text) => text.trim() !== '' && !/\p{Script=Han}/u.test(text));
  return [...(line === undefined ? [] : [`line ${line}`]), ...new Set(legible)];
}
