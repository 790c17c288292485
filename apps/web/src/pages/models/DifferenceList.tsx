import type { Difference } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';

/** What is different in a later version, element by element. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { t } = useText();
  return (
    <ul>
      {differences.map(({ change, id, name }) => (
        <li key={id}>
          {t(`shipped.difference.${change}`)} {name === '' ? id : name}
        </li>
      ))}
    </ul>
  );
}
