import { Modal } from 'antd';
import { type TextKey, useText } from '@/shared/i18n/useText.js';

const PARTS: [title: TextKey, text: TextKey][] = [
  ['metric.onTime', 'method.onTime'],
  ['metric.late', 'method.late'],
  ['metric.parties', 'method.parties'],
  ['metric.saved', 'method.saved'],
  ['method.usedTitle', 'method.used'],
  ['trial.title', 'method.trial'],
  ['metric.tooFew', 'method.tooFew'],
  ['metric.recovered', 'method.recovered'],
  ['method.benchmarkTitle', 'method.benchmark'],
];

/** 口径: how each number is calculated. */
export function MethodDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  return (
    <Modal open title={t('metric.method')} footer={null} width={640} onCancel={onClose}>
      <dl className="method">
        {PARTS.map(([title, text]) => (
          <div key={title}>
            <dt>{t(title)}</dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
