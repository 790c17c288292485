import { Button, Checkbox, Modal, Spin } from 'antd';
import { type ReactNode, useState } from 'react';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { sizeText } from '@/shared/format/sizeText.js';
import { useText } from '@/shared/i18n/useText.js';
import type { Printed } from './printed.js';
import { usePrint } from './usePrint.js';
import { useWholeRecord } from './useWholeRecord.js';
import './PrintDialog.css';

/** Makes a PDF of a case or a task on the server, or sends the page to the printer as it is. */
export function PrintDialog({ printed, onClose }: { printed: Printed; onClose: () => void }) {
  const { t } = useText();
  const [whole, setWhole] = useState(true);
  const print = usePrint(printed);
  const close = () => {
    print.cancel();
    onClose();
  };
  return (
    <Modal open title={t(`print.title.${printed.kind}`)} onCancel={close} footer={null} destroyOnHidden>
      <div className="stack">
        <p>{t(`print.hint.${printed.kind}`)}</p>
        {printed.kind === 'case' ? (
          <Checkbox
            checked={whole}
            disabled={print.state === 'underway'}
            onChange={({ target }) => setWhole(target.checked)}
          >
            {t('print.whole')}
          </Checkbox>
        ) : null}
        {print.error === null ? null : <ProblemNote error={print.error} />}
        {print.file === null ? null : (
          <p role="status" className="print-done">
            <a className="print-link" href={print.file.address} download={print.file.name}>
              {t('print.save')}
            </a>
            <span className="muted">
              {print.file.name} · {sizeText(print.file.size)}
            </span>
          </p>
        )}
        <div className="print-actions">
          {print.state === 'underway' ? (
            <Underway onCancel={print.cancel} />
          ) : (
            <>
              <Button type={print.file === null ? 'primary' : 'default'} onClick={() => print.start(whole)}>
                {t(print.file === null ? 'print.make' : 'print.again')}
              </Button>
              <PagePrint printed={printed} onPrint={close} />
            </>
          )}
        </div>
      </div>
    </Modal>
  );
}

function Underway({ onCancel }: { onCancel: () => void }): ReactNode {
  const { t } = useText();
  return (
    <>
      <span role="status" className="print-underway">
        <Spin size="small" /> {t('print.underway')}
      </span>
      <Button onClick={onCancel}>{t('print.cancel')}</Button>
    </>
  );
}

/** The print of the browser; of a case all of its record is loaded first. */
function PagePrint({ printed, onPrint }: { printed: Printed; onPrint: () => void }) {
  const { t } = useText();
  const record = useWholeRecord(printed);
  const start = async () => {
    if (!(await record.load())) return;
    onPrint();
    // when the dialog has gone
    setTimeout(() => window.print(), CLOSING_MS);
  };
  return (
    <>
      <Button loading={record.isLoading} onClick={() => void start()}>
        {t('print.page')}
      </Button>
      {record.error === null ? null : <ProblemNote error={record.error} />}
    </>
  );
}

const CLOSING_MS = 400;
