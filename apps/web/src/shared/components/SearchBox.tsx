import { Input } from 'antd';
import { isUnsearchable, SearchFault } from './SearchFault.js';
import { type AddressText, PLAIN_TEXT } from './searchText.js';
import { useAddressText } from './useAddressText.js';

interface Props {
  /** Also stands in the empty box. */
  label: string;
  value: string;
  onSettled: (text: string) => void;
  className?: string;
}

/** A text that is asked for once the typing rests. */
export function SearchBox({ label, value, onSettled, className }: Props) {
  const [text, change] = useAddressText(value, onSettled, SEARCHED);
  const wrong = isUnsearchable(text);
  return (
    <SearchFault text={text}>
      <Input
        allowClear
        className={className}
        value={text}
        placeholder={label}
        aria-label={label}
        aria-invalid={wrong}
        status={wrong ? 'error' : ''}
        onChange={({ target }) => change(target.value)}
      />
    </SearchFault>
  );
}

const SEARCHED: AddressText = {
  ...PLAIN_TEXT,
  read: (text) => (isUnsearchable(text) ? undefined : PLAIN_TEXT.read(text)),
};
