import type { CalendarImport } from '@/shared/api/types.js';
import type { Language } from '@/shared/format/civilDate.js';
import { faultWords } from '@/shared/i18n/faultWords.js';
import { useText } from '@/shared/i18n/useText.js';

/** What a file says that is allowed but rarely meant. */
export function ImportWarnings({ warnings }: Pick<CalendarImport, 'warnings'>) {
  const { language } = useText();
  return warnings.map((warning) => (
    <p key={`${warning.path} ${warning.code}`} className="calendar-warning">
      {warningText(warning, language)}
    </p>
  ));
}

/** The English words do not name the day. */
function warningText({ path, ...warning }: CalendarImport['warnings'][number], language: Language): string {
  const words = faultWords(warning, language);
  return words === warning.message || !/^\d/.test(path) ? words : `${path}: ${words}`;
}
