import { moneyText } from '@app/fields';
import { totalMoneyText } from '@/shared/format/money.js';
import { useText } from '@/shared/i18n/useText.js';

/** An amount of fen as money; totals in 万元. */
export function Money({ fen, total = false }: { fen: number; total?: boolean }) {
  const { language } = useText();
  return <span className="number nowrap">{total ? totalMoneyText(fen, language) : moneyText(fen)}</span>;
}
