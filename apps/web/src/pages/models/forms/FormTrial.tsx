import { Alert, Button, Drawer, Segmented } from 'antd';
import { useRef, useState } from 'react';
import type { FormSchema } from '@/shared/api/types.js';
import { FormView, type FormViewHandle } from '@/shared/forms/FormView.js';
import type { Entered } from '@/shared/forms/keptInput.js';
import { useText } from '@/shared/i18n/useText.js';
import { PhoneFrame } from './PhoneFrame.js';

interface Props {
  schema: FormSchema;
  title: string;
  today: string;
  onClose: () => void;
}

/** The form as those see it who fill it in, with its checks; nothing of it is kept. */
export function FormTrial({ schema, title, today, onClose }: Props) {
  const { t } = useText();
  const form = useRef<FormViewHandle>(null);
  const [screen, setScreen] = useState<'desktop' | 'phone'>('desktop');
  const [start, setStart] = useState<Entered>({});
  const current = useRef<Entered>({});
  const [outcome, setOutcome] = useState<{ valid: boolean; variables: Entered } | null>(null);
  const view = (
    <div className="form-trial-sheet">
      <FormView
        ref={form}
        isTrial
        schema={schema}
        variables={start}
        today={today}
        onChange={(variables) => {
          current.current = variables;
          setOutcome(null);
        }}
      />
    </div>
  );
  return (
    <Drawer
      open
      size={880}
      title={t('forms.tryTitle', { name: title })}
      onClose={onClose}
      extra={
        <Segmented
          aria-label={t('forms.screen')}
          value={screen}
          options={[
            { value: 'desktop', label: t('forms.desktop') },
            { value: 'phone', label: t('forms.phone') },
          ]}
          onChange={(next) => {
            // what was typed goes along to the other screen
            setStart(current.current);
            setScreen(next === 'phone' ? 'phone' : 'desktop');
          }}
        />
      }
      footer={
        <div className="form-trial-foot">
          <span className="muted">{t('forms.tryHint')}</span>
          <Button type="primary" onClick={() => setOutcome(form.current?.submit() ?? null)}>
            {t('forms.trySubmit')}
          </Button>
        </div>
      }
    >
      <div className="stack">
        {outcome === null ? null : <Outcome {...outcome} />}
        {screen === 'phone' ? (
          <PhoneFrame key="phone" title={t('forms.phone')}>
            {view}
          </PhoneFrame>
        ) : (
          view
        )}
      </div>
    </Drawer>
  );
}

/** What would be sent, for who wants to know under which names. */
function Outcome({ valid, variables }: { valid: boolean; variables: Entered }) {
  const { t } = useText();
  if (!valid) return <Alert type="warning" showIcon title={t('forms.tryRefused')} />;
  return (
    <Alert
      type="success"
      showIcon
      title={t('forms.tryFine')}
      description={
        <details>
          <summary>{t('forms.tryVariables')}</summary>
          <pre className="form-trial-variables" tabIndex={0}>
            {JSON.stringify(variables, null, 2)}
          </pre>
        </details>
      }
    />
  );
}
