import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { Unit } from '@/shared/api/types.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { useText } from '@/shared/i18n/useText.js';
import { MOST_LINES, type TreeLine, openAtFirst, pathTo, treeLines } from './unitTree.js';

interface Props {
  units: readonly Unit[];
  chosen: string | null;
  withRetired: boolean;
  onChoose: (code: string) => void;
  onRetired: (shown: boolean) => void;
}

/** The units of the county as a tree that is opened and closed, or what is searched. */
export function UnitTree({ units, chosen, withRetired, onChoose, onRetired }: Props) {
  const { t } = useText();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set([...openAtFirst(units), ...(chosen === null ? [] : pathTo(chosen, units))]),
  );
  const lines = treeLines(units, open, text);
  const turn = (code: string) => {
    const next = new Set(open);
    if (!next.delete(code)) next.add(code);
    setOpen(next);
  };
  return (
    <section className="card organisation-part">
      <h2>{t('organisation.units', { n: units.length })}</h2>
      <Input.Search
        allowClear
        aria-label={t('organisation.search')}
        placeholder={t('organisation.search')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Checkbox checked={withRetired} onChange={({ target }) => onRetired(target.checked)}>
        {t('organisation.showRetired')}
      </Checkbox>
      {lines.length === 0 ? (
        <EmptyState title={t('organisation.none')} hint={t('organisation.noneHint')} />
      ) : (
        <ul className="organisation-units" tabIndex={0} aria-label={t('organisation.title')}>
          {lines.slice(0, MOST_LINES).map((line) => (
            <Line key={line.code} line={line} chosen={chosen} onChoose={onChoose} onTurn={turn} />
          ))}
          {lines.length > MOST_LINES ? (
            <li className="muted">{t('organisation.moreUnits', { n: lines.length - MOST_LINES })}</li>
          ) : null}
        </ul>
      )}
    </section>
  );
}

/** Where the address names a unit, its line may lie far below. */
function intoView(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' });
}

interface LineProps extends Pick<Props, 'chosen' | 'onChoose'> {
  line: TreeLine;
  onTurn: (code: string) => void;
}

function Line({ line, chosen, onChoose, onTurn }: LineProps) {
  const { t } = useText();
  const { code, name, depth, hasChildren, isOpen, isRetired } = line;
  return (
    <li style={{ paddingInlineStart: `${depth * 20}px` }}>
      {hasChildren ? (
        <button
          type="button"
          className="organisation-turn"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'organisation.close' : 'organisation.open', { unit: name })}
          onClick={() => onTurn(code)}
        >
          {isOpen ? <CaretDownOutlined /> : <CaretRightOutlined />}
        </button>
      ) : (
        <span className="organisation-turn" />
      )}
      <button
        type="button"
        className="organisation-unit"
        aria-pressed={code === chosen}
        ref={code === chosen ? intoView : undefined}
        onClick={() => onChoose(code)}
      >
        {name} <span className="muted">{code}</span>
        {isRetired ? <span className="muted">{t('organisation.retired')}</span> : null}
      </button>
    </li>
  );
}
