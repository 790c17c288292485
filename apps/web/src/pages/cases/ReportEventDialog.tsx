import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ReportableEvent } from '@/shared/api/types.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { ReportEventForm } from './ReportEventForm.js';
import './ReportEvent.css';

interface Props {
  caseNo: string;
  events: readonly ReportableEvent[];
  onClose: () => void;
}

/** Asks what happened where it may be several things, then for its form. */
export function ReportEventDialog({ caseNo, events, onClose }: Props) {
  const { t } = useText();
  // as they were when the dialog was opened: what is being entered stays in sight
  const [offered] = useState(events);
  const [chosen, choose] = useState(offered.length === 1 ? offered[0] : undefined);
  return (
    <Modal open width={720} title={t('report.title')} footer={null} onCancel={onClose} destroyOnHidden>
      <div className="stack">
        {offered.length > 1 ? <Choice events={offered} chosen={chosen} onChoose={choose} /> : null}
        {chosen === undefined ? null : (
          <ReportEventForm key={chosen.eventKey} caseNo={caseNo} event={chosen} onClose={onClose} />
        )}
      </div>
    </Modal>
  );
}

function Choice(props: {
  events: readonly ReportableEvent[];
  chosen: ReportableEvent | undefined;
  onChoose: (event: ReportableEvent | undefined) => void;
}) {
  const { t, language } = useText();
  const { events, chosen, onChoose } = props;
  return (
    <Radio.Group
      className="report-choices"
      aria-label={t('report.which')}
      value={chosen?.eventKey}
      onChange={({ target }) => onChoose(events.find(({ eventKey }) => eventKey === target.value))}
    >
      {events.map((event) => (
        <Radio key={event.eventKey} value={event.eventKey}>
          {nameIn(language, event)}
          {event.stageName === null ? null : (
            <span className="muted">
              {' '}
              {nameIn(language, { name: event.stageName, nameEn: event.stageNameEn })}
            </span>
          )}
        </Radio>
      ))}
    </Radio.Group>
  );
}
