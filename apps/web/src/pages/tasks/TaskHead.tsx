import { ApartmentOutlined, ArrowLeftOutlined, HistoryOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { TaskDetail } from '@/shared/api/types.js';
import { LazyCaseDiagram } from '@/shared/cases/LazyCaseDiagram.js';
import { CaseTimeline } from '@/shared/cases/CaseTimeline.js';
import { WhyDialog } from '@/shared/cases/WhyDialog.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { stageStatusText } from '@/shared/format/stageStatus.js';
import { askedIn, nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { PrintButton } from '@/shared/prints/PrintButton.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { TaskStanding } from './TaskStanding.js';

/** What is asked, for whom, by when; diagram and timeline one tap away. */
export function TaskHead({ task, backTo }: { task: TaskDetail; backTo: string | null }) {
  const { t, language } = useText();
  const name = nameIn(language, task);
  const phone = usePhone();
  const [drawer, setDrawer] = useState<'diagram' | 'timeline' | null>(null);
  const [why, setWhy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // whoever came from the list by the keyboard goes on in the task, not through the rest of the list
    if (document.activeElement?.matches('[data-task-key]:focus-visible') === true) heading.current?.focus();
  }, [task.taskKey]);
  const stage = task.stage;
  const words = stage && task.state === 'open' ? stageStatusText(stage, t) : '';
  useTitle([name, task.townName, words].filter(Boolean).join(' · '));
  return (
    <header className="task-head">
      <div className="task-head-line">
        {backTo === null ? null : (
          <Link to={backTo} aria-label={t('task.back')} className="task-back">
            <ArrowLeftOutlined />
          </Link>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {name}
        </h1>
        <div className="task-head-tools">
          <Button icon={<ApartmentOutlined />} onClick={() => setDrawer('diagram')}>
            {phone ? null : t('case.diagram')}
          </Button>
          <PrintButton printed={{ kind: 'task', caseNo: task.caseNo, taskKey: task.taskKey }} />
          <Button icon={<HistoryOutlined />} onClick={() => setDrawer('timeline')}>
            {phone ? null : t('case.timeline')}
          </Button>
        </div>
      </div>
      <p className="task-asked">{askedIn(language, task) ?? t('task.asked', { name })}</p>
      <div className="task-facts">
        <Link to={`/cases/${task.caseNo}`}>{task.caseTitle}</Link>
        <span className="muted">{task.townName}</span>
        <span className="muted number">{task.caseNo}</span>
      </div>
      <div className="task-facts">
        <TaskStanding task={task} onWhy={() => setWhy(true)} />
      </div>
      <Drawer
        open={drawer !== null}
        onClose={() => setDrawer(null)}
        size={phone ? '100%' : drawer === 'diagram' ? '72%' : 480}
        title={drawer === 'diagram' ? t('case.diagram') : t('case.timeline')}
        destroyOnHidden
      >
        {drawer === 'diagram' ? <LazyCaseDiagram caseNo={task.caseNo} /> : null}
        {drawer === 'timeline' ? (
          // to be scrolled without a mouse
          <div role="region" aria-label={t('case.timeline')} tabIndex={0}>
            <CaseTimeline caseNo={task.caseNo} />
          </div>
        ) : null}
      </Drawer>
      {stage && why ? (
        <WhyDialog caseNo={task.caseNo} stageCode={stage.code} onClose={() => setWhy(false)} />
      ) : null}
    </header>
  );
}
