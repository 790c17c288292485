import { Modal, Radio } from 'antd';
import { useState } from 'react';
import type { OwedMaterial } from '@/shared/api/types.js';
import { AttachmentPanel } from '@/shared/attachments/AttachmentPanel.js';
import { useCasePapersQuery } from '@/shared/cases/useCase.query.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { labelIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useSupplyOwed } from './useOwed.query.js';

interface Props {
  caseNo: string;
  material: OwedMaterial;
  onClose: () => void;
}

/** Asks which paper of the case is what was owed; one that is not there yet is added here. */
export function SupplyDialog({ caseNo, material, onClose }: Props) {
  const { t, language } = useText();
  const papers = useCasePapersQuery(caseNo);
  const supply = useSupplyOwed(caseNo);
  const [chosen, choose] = useState<string>();
  const files = (papers.data ?? []).filter(({ place }) => place !== null).reverse();
  const save = () =>
    supply.mutate({ code: material.code, attachmentId: chosen ?? '' }, { onSuccess: onClose });
  return (
    <Modal
      open
      title={t('owed.supplyTitle', { name: labelIn(language, material) })}
      okText={t('owed.supply')}
      okButtonProps={{ disabled: chosen === undefined, loading: supply.isPending }}
      cancelText={t('owed.notNow')}
      onOk={save}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('owed.supplyHint')}</p>
        <Radio.Group
          className="owed-choices"
          aria-label={t('attachments.title')}
          value={chosen}
          onChange={({ target }) => choose(target.value as string)}
        >
          {files.map(({ id, name }) => (
            <Radio key={id} value={id}>
              {name}
            </Radio>
          ))}
        </Radio.Group>
        <AttachmentPanel target={{ caseNo }} hint={t('attachments.hintCase')} />
        {supply.isError ? <ProblemNote error={supply.error} /> : null}
      </div>
    </Modal>
  );
}
