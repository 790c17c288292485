import { CalendarOutlined } from '@ant-design/icons';
import { isKeptDate } from '@app/fields';
import { Input } from 'antd';
import { useRef, useState } from 'react';
import { useText } from '@/shared/i18n/useText.js';
import { type EntryKind, type EntryValue, textOfValue, valueOfText } from './entryKinds.js';
import { whenReleased } from './whenReleased.js';

interface Props {
  id: string;
  kind: EntryKind;
  value: EntryValue;
  wrong?: boolean;
  className?: string;
  onChange: (value: EntryValue) => void;
  /** The text is being typed, and not finished. */
  onTyping?: (typing: boolean) => void;
}

/** An input whose text is read: it stays as typed until it is left, then what was read is shown the way it is kept. */
export function EntryInput({ id, kind, value, wrong = false, className, onChange, onTyping }: Props) {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    onTyping?.(true);
    onChange(valueOfText(kind, text));
  };
  const finish = () => {
    setTyped(null);
    onTyping?.(false);
  };
  return (
    <Input
      id={id}
      className={className}
      inputMode={kind === 'integer' ? 'numeric' : 'text'}
      autoComplete="off"
      placeholder={kind === 'date' ? t('form.datePlaceholder') : undefined}
      status={wrong ? 'error' : ''}
      aria-invalid={wrong}
      value={typed ?? textOfValue(kind, value)}
      onChange={(event) => type(event.target.value)}
      onPressEnter={finish}
      onBlur={() => whenReleased(finish)}
      suffix={kind === 'date' ? <DayButton value={value} onPick={onChange} /> : undefined}
    />
  );
}

/** Opens the calendar of the browser; opening it changes nothing. */
function DayButton({ value, onPick }: { value: EntryValue; onPick: (day: string) => void }) {
  const { t } = useText();
  const calendar = useRef<HTMLInputElement>(null);
  const open = () => {
    const input = calendar.current;
    if (input === null) return;
    input.value = typeof value === 'string' && isKeptDate(value) ? value : '';
    try {
      input.showPicker();
    } catch {
      // a browser that shows no calendar on demand: the day is typed
    }
  };
  return (
    <span className="day-button">
      <button type="button" aria-label={t('form.pickDay')} title={t('form.pickDay')} onClick={open}>
        <CalendarOutlined aria-hidden />
      </button>
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        onChange={({ target }) => (target.value === '' ? undefined : onPick(target.value))}
      />
    </span>
  );
}
