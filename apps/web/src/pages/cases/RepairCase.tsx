import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { RepairDialog } from '@/shared/repairs/RepairDialog.js';
import { useMe } from '@/shared/session/useMe.query.js';

/** The way into a repair, for administrators while the case runs. */
export function RepairCase({ file }: { file: CaseDetail }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const isAdministrator = useMe().pages.includes('admin');
  // an open dialog tells the result, also of a repair with which the case ended
  if (!isAdministrator || (file.state !== 'active' && !open)) return null;
  const stuck = file.incidents.find(({ state }) => state === 'open');
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('repair.action')}</Button>
      {open ? (
        <RepairDialog
          caseNo={file.caseNo}
          incidentKey={stuck?.incidentKey}
          tasks={file.tasks}
          instances={file.instances}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
