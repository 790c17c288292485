import { Button, Progress } from 'antd';
import { problemText } from '@/shared/api/problemText.js';
import { sizeText } from '@/shared/format/sizeText.js';
import { useText } from '@/shared/i18n/useText.js';
import { isRefused, type Upload } from './uploads.js';
import type { ShownUploads } from './useUploads.js';

/** What is on its way: how far it is, why it failed, and what can be done about it. */
export function UploadRows({ uploads, items }: ShownUploads) {
  const { t } = useText();
  if (items.length === 0) return null;
  return (
    <ul className="attachment-uploads" aria-label={t('attachments.onTheirWay')}>
      {items.map((item) => (
        <li key={item.key}>
          <span className="attachment-name">
            {item.file.name} <span className="muted number">{sizeText(item.file.size)}</span>
          </span>
          <UploadState item={item} />
          <UploadActions item={item} uploads={uploads} />
        </li>
      ))}
    </ul>
  );
}

function UploadState({ item: { file, state, sent, problem } }: { item: Upload }) {
  const { t } = useText();
  if (state === 'failed')
    return (
      <span className="field-fault" role="alert">
        {problemText(problem, t)}
      </span>
    );
  const percent = Math.floor(sent * 100);
  return (
    <>
      <Progress percent={percent} size="small" showInfo={false} aria-label={file.name} />
      <span className="muted">
        {state === 'waiting' ? t('attachments.waiting') : t('attachments.sending', { percent })}
      </span>
    </>
  );
}

function UploadActions({
  item: { key, file, state, problem },
  uploads,
}: Pick<ShownUploads, 'uploads'> & { item: Upload }) {
  const { t } = useText();
  const { name } = file;
  const dropText = t(state === 'failed' ? 'attachments.drop' : 'attachments.cancel');
  return (
    <span className="attachment-actions">
      {state === 'failed' && !isRefused(problem) ? (
        <Button
          size="small"
          aria-label={`${t('attachments.retry')} ${name}`}
          onClick={() => uploads.retry(key)}
        >
          {t('attachments.retry')}
        </Button>
      ) : null}
      <Button size="small" aria-label={`${dropText} ${name}`} onClick={() => uploads.drop(key)}>
        {dropText}
      </Button>
    </span>
  );
}
