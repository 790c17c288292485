import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '@/shared/i18n/useText.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { PrintDialog } from './PrintDialog.js';
import type { Printed } from './printed.js';

/** The way to paper; on a phone its icon. */
export function PrintButton({ printed }: { printed: Printed }) {
  const { t } = useText();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<PrinterOutlined />} aria-label={t('print.action')} onClick={() => setOpen(true)}>
        {phone ? null : t('print.action')}
      </Button>
      {open ? <PrintDialog printed={printed} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
