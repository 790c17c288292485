import { Popover } from 'antd';
import { useText } from '@/shared/i18n/useText.js';
import './Holders.css';

/** Who holds something: one by name, of several the first and how many, all of them on a click, under the pointer and by keyboard. */
export function Holders({ names = [] }: { names?: readonly string[] }) {
  const { t } = useText();
  const [first, ...others] = names;
  if (first === undefined) return null;
  if (others.length === 0) return <span>{first}</span>;
  const list = (
    <ul className="holders-list">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
  return (
    <Popover content={list} trigger={['hover', 'focus', 'click']}>
      <button type="button" className="holders" aria-label={names.join(t('step.listComma'))}>
        {t('holders.several', { first, n: names.length })}
      </button>
    </Popover>
  );
}
