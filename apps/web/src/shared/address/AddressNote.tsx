import { Alert, Button } from 'antd';
import { useText } from '@/shared/i18n/useText.js';
import { type AddressPart, withoutParts } from './unreadParts.js';
import { useAddress } from './useAddress.js';
import './AddressNote.css';

const SHOWN = 5;
const LONGEST = 60;

interface Props {
  parts: readonly AddressPart[];
  /** Without it the parts are taken out of the address. */
  onDrop?: () => void;
}

/** What of the address was not used, so that nobody takes something else for what was asked. */
export function AddressNote({ parts, onDrop }: Props) {
  const { t } = useText();
  const [, , rewrite] = useAddress();
  if (parts.length === 0) return null;
  const drop = () => rewrite((now) => withoutParts(now, parts));
  const rest = parts.length - SHOWN;
  return (
    <Alert
      type="warning"
      showIcon
      className="address-note"
      title={t('address.unread')}
      description={
        <ul>
          {parts.slice(0, SHOWN).map((part, index) => (
            // the same part may stand in an address twice
            <li key={index}>{shortened(part.join('='))}</li>
          ))}
          {rest > 0 ? <li>{t('address.more', { n: rest })}</li> : null}
        </ul>
      }
      action={
        <Button size="small" onClick={onDrop ?? drop}>
          {t('address.drop')}
        </Button>
      }
    />
  );
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
