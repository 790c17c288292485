import { CameraOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { ATTACHMENT_ENDINGS } from '@/shared/forms/papers.js';
import { useText } from '@/shared/i18n/useText.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { UploadRows } from './UploadRows.js';
import { type ShownUploads, type UploadTarget, useUploads } from './useUploads.js';
import './attachments.css';

const PHOTOS = 'image/jpeg,image/png';

/** Takes files for a task or a case. */
export function AttachmentPanel({ target, hint }: { target: UploadTarget; hint: string }) {
  return <UploadPanel {...useUploads(target)} hint={hint} />;
}

interface PanelProps extends ShownUploads {
  hint: string;
  /** Takes what was chosen; all of it is sent where nobody else decides. */
  onChosen?: (files: readonly File[]) => void;
}

/** Takes files that are dropped, chosen, or taken by the camera of a phone, and shows them on their way. */
export function UploadPanel({ uploads, items, hint, onChosen = (files) => uploads.add(files) }: PanelProps) {
  const { t } = useText();
  const phone = usePhone();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChosen([...event.dataTransfer.files]);
  };
  return (
    <div
      className={`attachment-panel ${isOver ? 'attachment-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="attachment-choose">
        <FileButton
          label={t('attachments.choose')}
          icon={<PaperClipOutlined />}
          accept={ATTACHMENT_ENDINGS}
          multiple
          onChosen={onChosen}
        />
        {phone ? (
          <FileButton
            label={t('attachments.photograph')}
            icon={<CameraOutlined />}
            accept={PHOTOS}
            capture="environment"
            onChosen={onChosen}
          />
        ) : null}
        <span className="muted">{isOver ? t('attachments.dropHere') : hint}</span>
      </div>
      <UploadRows uploads={uploads} items={items} />
    </div>
  );
}

interface FileButtonProps {
  label: string;
  icon: React.ReactNode;
  accept: string;
  multiple?: boolean;
  capture?: 'environment';
  onChosen: (files: File[]) => void;
}

function FileButton({ label, icon, accept, multiple, capture, onChosen }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        {...{ accept, multiple, capture }}
        aria-label={label}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = '';
          onChosen(chosen);
        }}
      />
      <Button icon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
