import { RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Attachment } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { attachmentAddress, isPicture } from './shownKinds.js';

const SMALLEST = 0.5;
const LARGEST = 4;
const STEP = 1.5;

interface Props {
  caseNo: string;
  file: Attachment;
  onClose: () => void;
}

/** A picture or a PDF, large, above the page. */
export function AttachmentPreview({ caseNo, file, onClose }: Props) {
  const { t } = useText();
  const address = attachmentAddress(caseNo, file);
  return (
    <Modal
      open
      className="attachment-preview"
      width="min(1100px, 96vw)"
      style={{ top: 20 }}
      title={file.name}
      onCancel={onClose}
      footer={
        <>
          <Button href={address} target="_blank" rel="noopener noreferrer">
            {t('attachments.newTab')}
          </Button>
          <Button href={address} download={file.name}>
            {t('attachments.download')}
          </Button>
          <Button type="primary" onClick={onClose}>
            {t('attachments.close')}
          </Button>
        </>
      }
    >
      {isPicture(file) ? (
        <Picture address={address} name={file.name} />
      ) : (
        <Pdf address={address} name={file.name} />
      )}
    </Modal>
  );
}

function Picture({ address, name }: { address: string; name: string }) {
  const { t } = useText();
  const [turns, setTurns] = useState(0);
  const [zoom, setZoom] = useState(1);
  return (
    <>
      <div className="attachment-tools">
        <Button icon={<RotateRightOutlined />} onClick={() => setTurns((turns + 1) % 4)}>
          {t('attachments.rotate')}
        </Button>
        <Button
          icon={<ZoomInOutlined />}
          disabled={zoom >= LARGEST}
          onClick={() => setZoom(Math.min(LARGEST, zoom * STEP))}
        >
          {t('attachments.zoomIn')}
        </Button>
        <Button
          icon={<ZoomOutOutlined />}
          disabled={zoom <= SMALLEST}
          onClick={() => setZoom(Math.max(SMALLEST, zoom / STEP))}
        >
          {t('attachments.zoomOut')}
        </Button>
      </div>
      {/* whoever has no mouse scrolls it with the arrow keys */}
      <div className="attachment-picture" tabIndex={0} role="group" aria-label={name}>
        <img src={address} alt={name} style={{ width: `${zoom * 100}%`, rotate: `${turns * 90}deg` }} />
      </div>
    </>
  );
}

/** The browser's own viewer; what has none, as many phones, opens the file by itself. */
function Pdf({ address, name }: { address: string; name: string }) {
  const { t } = useText();
  if (!navigator.pdfViewerEnabled) return <p>{t('attachments.noViewer')}</p>;
  return <iframe className="attachment-pdf" src={address} title={name} />;
}
