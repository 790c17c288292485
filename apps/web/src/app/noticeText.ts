import type { Notice, NoticeFacts } from '@/shared/api/types.js';
import { stageFaultIn } from '@/shared/cases/stageFault.js';
import { type DateTextOptions, dateOrMomentText } from '@/shared/format/civilDate.js';
import { fillText } from '@/shared/i18n/fillText.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { type TextKey, type Translate, lookUpText } from '@/shared/i18n/useText.js';

interface Reader extends Pick<DateTextOptions, 'language' | 'today'> {
  t: Translate;
}

/** A message in words; one of a kind that is not known here still says which case it is about. */
export function noticeText({ template, caseNo, facts }: Notice, reader: Reader): string {
  const { t, language } = reader;
  const { caseTitle, townName, fault, level } = facts;
  const params = {
    title: caseTitle ?? caseNo ?? '',
    model: namedIn(reader, facts.modelName, facts.modelNameEn),
    town: townName == null ? '' : t('notice.town', { town: townName }),
    fault: fault == null ? '' : stageFaultIn(language, fault),
    card: t(cardKey(facts)),
    stage: namedIn(reader, facts.stageName, facts.stageNameEn),
    step: namedIn(reader, facts.stepName, facts.stepNameEn),
    more: moreCases(facts, t),
    reason: facts.reason ? t('notice.reason', { reason: facts.reason }) : '',
    days: (facts.overdueDays ?? 0) > 0 ? t('notice.days', { n: facts.overdueDays ?? 0 }) : '',
    dates: datesText(facts, reader),
    materials: namedIn(reader, facts.materials, facts.materialsEn),
  };
  const worded = nameIn(language, { name: facts.text ?? '', nameEn: facts.textEn });
  if (worded !== '') return fillText(worded, params);
  // courts and tribunals agreed to aim at a date; they promised nothing
  const kind = template === 'card-reminder' && level === 'red' ? 'card-reminder-law' : template;
  return lookUpText(t, `notice.of.${kind}`, params) ?? t('notice.other', params);
}

// helpers

function namedIn({ language }: Reader, name?: string | null, nameEn?: string | null): string {
  return nameIn(language, { name: name ?? '', nameEn });
}

function cardKey({ reminder, level }: NoticeFacts): TextKey {
  if (reminder === true) return 'card.reminder';
  return level === 'red' ? 'card.red' : 'card.yellow';
}

function moreCases({ cases }: NoticeFacts, t: Translate): string {
  return typeof cases === 'number' && cases > 1 ? t('notice.more', { n: cases - 1 }) : '';
}

function datesText({ promisedDueOn, dueOn, reminder }: NoticeFacts, reader: Reader): string {
  const { t } = reader;
  const target: TextKey = reminder === true ? 'notice.target' : 'notice.promise';
  const named = [dateNamed(target, promisedDueOn, reader), dateNamed('notice.law', dueOn, reader)].filter(
    (text) => text !== '',
  );
  return named.length === 0 ? '' : t('notice.dates', { dates: named.join(t('notice.comma')) });
}

function dateNamed(key: TextKey, date: string | null | undefined, { t, ...options }: Reader): string {
  return date == null ? '' : t(key, { date: dateOrMomentText(date, { ...options, weekday: false }) });
}
