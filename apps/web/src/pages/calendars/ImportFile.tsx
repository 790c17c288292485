import { InboxOutlined } from '@ant-design/icons';
import { App, Button, Input, Upload } from 'antd';
import { useState } from 'react';
import { FileFaults } from '@/shared/components/FileFaults.js';
import { isTooLong, TextEntry } from '@/shared/components/TextEntry.js';
import { useText } from '@/shared/i18n/useText.js';
import { FILE_LIMIT, fileFormat } from './fileFormat.js';
import { useUploadCalendar } from './useCalendarCommands.mutation.js';

/** As many characters as the server keeps. */
const LONGEST_SOURCE = 1000;

/** A file dropped or chosen, or its text pasted; JSON, CSV and workbooks are told apart by their beginning. */
export function ImportFile({ onUploaded }: { onUploaded: (importId: string) => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const upload = useUploadCalendar();
  const send = async (content: Blob) => {
    if (content.size > FILE_LIMIT) {
      void message.error(t('calendars.tooLarge'));
      return;
    }
    const format = fileFormat(await content.slice(0, 200).text());
    upload.mutate({ content, format, source }, { onSuccess: ({ id }) => onUploaded(id) });
  };
  return (
    <div className="calendar-file">
      <Upload.Dragger
        accept=".json,.csv,.txt,.xlsx"
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file);
          return false;
        }}
      >
        <InboxOutlined className="calendar-drop-icon" aria-hidden />
        <p>{t('calendars.drop')}</p>
        <p className="muted">{t('calendars.formats')}</p>
      </Upload.Dragger>
      <label>
        {t('calendars.paste')}
        <Input.TextArea
          value={text}
          onChange={({ target }) => setText(target.value)}
          autoSize={{ minRows: 3, maxRows: 10 }}
          spellCheck={false}
        />
      </label>
      <TextEntry
        label={t('calendars.sourceField')}
        longest={LONGEST_SOURCE}
        value={source}
        onChange={setSource}
      />
      <div>
        <Button
          type="primary"
          disabled={text.trim() === '' || isTooLong(source, LONGEST_SOURCE)}
          loading={upload.isPending}
          onClick={() => void send(new Blob([text]))}
        >
          {t('calendars.preview')}
        </Button>
      </div>
      {upload.isError ? <FileFaults error={upload.error} /> : null}
    </div>
  );
}
