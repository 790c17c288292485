import { isBlank } from '@app/fields';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Modal, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { Paper, PaperDelivery } from '@/shared/api/types.js';
import { AttachmentPanel } from '@/shared/attachments/AttachmentPanel.js';
import { useCasePapersQuery } from '@/shared/cases/useCase.query.js';
import { EntryField } from '@/shared/components/EntryField.js';
import type { EntryValue } from '@/shared/components/entryKinds.js';
import { Field } from '@/shared/components/Field.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { isTooLong, TextEntry } from '@/shared/components/TextEntry.js';
import { useText } from '@/shared/i18n/useText.js';

/** In the order in which they are used. */
export const METHODS = [
  'direct',
  'mail',
  'electronic',
  'left',
  'entrusted',
  'forwarded',
  'notice',
] as const satisfies readonly PaperDelivery['method'][];

const LONGEST_RECIPIENT = 100;
const LONGEST_PROOF = 200;

interface Props {
  caseNo: string;
  paper: Paper;
  /** The day on which it is recorded. */
  today: string;
  onClose: () => void;
}

/** Records to whom a paper was delivered, when, how and by what proof. */
export function DeliverPaper({ caseNo, paper, today, onClose }: Props) {
  const { t } = useText();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [method, setMethod] = useState<PaperDelivery['method']>('direct');
  const [deliveredOn, setDeliveredOn] = useState<EntryValue>(today);
  const [recipient, setRecipient] = useState('');
  const [proof, setProof] = useState('');
  const [proofFile, setProofFile] = useState<string>();
  const attached = useCasePapersQuery(caseNo);
  const isDay = typeof deliveredOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(deliveredOn);
  const fault = !isDay
    ? undefined
    : deliveredOn < paper.issuedOn
      ? t('delivery.tooEarly', { day: paper.issuedOn })
      : deliveredOn > today
        ? t('delivery.tooLate')
        : undefined;
  const record = useMutation({
    mutationFn: () =>
      api.post('/api/cases/{caseNo}/papers/{paperId}/deliveries', {
        path: { caseNo, paperId: paper.id ?? '' },
        body: {
          method,
          deliveredOn: String(deliveredOn),
          recipient: recipient.trim(),
          ...(isBlank(proof) ? {} : { proof: proof.trim() }),
          ...(proofFile === undefined ? {} : { proofFile }),
        },
      }),
    onSuccess: (papers) => {
      client.setQueryData(keys.issuedPapers(caseNo), papers);
      void client.invalidateQueries({ queryKey: keys.case(caseNo) });
      void message.success(t('delivery.done', { no: paper.no }));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('delivery.title', { title: paper.title, no: paper.no })}
      okText={t('delivery.record')}
      okButtonProps={{
        disabled:
          !isDay ||
          fault !== undefined ||
          isBlank(recipient) ||
          isTooLong(recipient, LONGEST_RECIPIENT) ||
          isTooLong(proof, LONGEST_PROOF),
        loading: record.isPending,
      }}
      onOk={() => record.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        <Field label={t('delivery.method')} required>
          {(id) => (
            <Select
              id={id}
              value={method}
              options={METHODS.map((one) => ({ value: one, label: t(`delivery.method.${one}`) }))}
              onChange={setMethod}
            />
          )}
        </Field>
        <EntryField
          label={t('delivery.day')}
          kind="date"
          value={deliveredOn}
          fault={fault}
          required
          onChange={setDeliveredOn}
        />
        <TextEntry
          label={t('delivery.recipient')}
          longest={LONGEST_RECIPIENT}
          required
          value={recipient}
          onChange={setRecipient}
        />
        <TextEntry label={t('delivery.proof')} longest={LONGEST_PROOF} value={proof} onChange={setProof} />
        <Field label={t('delivery.proofFile')}>
          {(id) => (
            <Select
              id={id}
              allowClear
              value={proofFile}
              placeholder={t('delivery.noProofFile')}
              options={(attached.data ?? [])
                .filter(({ place }) => place !== null)
                .map((file) => ({ value: file.id, label: file.name }))}
              onChange={setProofFile}
            />
          )}
        </Field>
        <AttachmentPanel target={{ caseNo }} hint={t('delivery.addProof')} />
        {record.isError ? <ProblemNote error={record.error} /> : null}
      </div>
    </Modal>
  );
}
