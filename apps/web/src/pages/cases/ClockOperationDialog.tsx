import { App, Button, Drawer } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { AllowedOperation, ClockPreviewRequest, StageRun } from '@/shared/api/types.js';
import { dateChanges, dateChangeText } from '@/shared/clock/dateChange.js';
import { refusalWords } from '@/shared/clock/refusal.js';
import { useClockPreviewQuery, useRequestOperation } from '@/shared/clock/useClockOperations.query.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { useSettled } from '@/shared/components/useSettled.js';
import { periodText } from '@/shared/format/periodText.js';
import { isInHours } from '@/shared/format/stageStatus.js';
import { stageNameIn } from '@/shared/i18n/nameIn.js';
import { type Translate, useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { OperationFields } from './OperationFields.js';
import { chosenOf, faultsOf, type FormFaults, filled, previewOf, requestOf } from './operationForm.js';
import { OperationKinds } from './OperationKinds.js';
import { OperationNote } from './OperationNote.js';
import { OperationPreview } from './OperationPreview.js';
import { sentText } from './sentText.js';
import { useFormSetting } from './useFormSetting.js';
import { useOperationForm } from './useOperationForm.js';

interface Props {
  caseNo: string;
  stage: StageRun;
  choices: readonly AllowedOperation[];
  onClose: () => void;
}

const PREVIEW_AFTER_MS = 350;

/** 调整期限: which operation, from when, why; and before it is sent, what it does to the dates. */
export function ClockOperationDialog({ caseNo, stage, choices, onClose }: Props) {
  const { t, language } = useText();
  const { message } = App.useApp();
  const phone = usePhone();
  const today = useToday();
  const setting = useFormSetting(stage);
  const { form, isRestored, change, drop, clear } = useOperationForm(stage.stageRunId);
  const [tried, setTried] = useState(false);
  const [upload, setUpload] = useState({ runs: false, isAwaited: false });
  const body = useRef<HTMLDivElement>(null);
  const choice = chosenOf(choices, form.type);
  const entry = useMemo(
    () => (choice === undefined || setting === undefined ? null : filled(form, choice, setting)),
    [form, choice, setting],
  );
  const asked = useAsked(entry);
  const preview = useClockPreviewQuery(caseNo, stage.stageRunId, asked);
  const send = useRequestOperation(caseNo, stage.stageRunId);
  const words = refusalWords(send.error ?? (asked === null ? null : preview.error), t, isInHours(stage.unit));
  const problem = send.error ?? preview.error;

  const changeText =
    preview.data === undefined || asked === null
      ? null
      : dateChangeText(dateChanges(preview.data, { t, language, today }), t);

  const submit = () => {
    setTried(true);
    setUpload({ ...upload, isAwaited: upload.runs });
    if (entry === null) return;
    if (upload.runs || Object.keys(faultsOf(entry, true)).length > 0) {
      requestAnimationFrame(() => focusFirstFault(body.current));
      return;
    }
    send.mutate(requestOf(entry), {
      onSuccess: (sent) => {
        drop();
        void message.success(sentText(sent, entry.choice.approver, { t, language }));
        onClose();
      },
    });
  };

  return (
    <Drawer
      open
      rootClassName="clock-dialog"
      size={phone ? '100%' : 1080}
      title={`${t('adjust.title')} · ${stageNameIn(language, stage)}`}
      onClose={onClose}
      footer={
        entry === null ? null : (
          <div className="clock-dialog-foot">
            <span className={phone ? 'clock-dialog-change' : 'muted'}>
              {phone ? changeText : t('adjust.kept')}
            </span>
            <div className="spacer" />
            <Button onClick={onClose}>{t('adjust.close')}</Button>
            <Button type="primary" loading={send.isPending} onClick={submit}>
              {submitText(entry.choice, t)}
            </Button>
          </div>
        )
      }
    >
      <div className="clock-dialog-body" ref={body}>
        <section>
          {isRestored ? (
            <p className="clock-restored muted">
              {t('newCase.restored')}{' '}
              <button type="button" className="link-button" onClick={clear}>
                {t('newCase.startEmpty')}
              </button>
            </p>
          ) : null}
          <OperationKinds
            choices={choices}
            inHours={isInHours(stage.unit)}
            chosen={entry?.choice.type ?? null}
            onChoose={(type) => {
              send.reset();
              change({ type, amount: null, unit: null, limit: null, article: null });
            }}
          />
          {entry === null ? (
            choice === undefined ? (
              <EmptyState title={t('adjust.noneAllowed')} />
            ) : null
          ) : (
            <OperationFields
              caseNo={caseNo}
              dueOn={stage.dueOn ?? null}
              entry={entry}
              faults={{
                ...words.fields,
                ...faultWords(faultsOf(entry, tried), tried, t),
                ...(upload.isAwaited && { attachmentIds: t('form.stillUploading') }),
              }}
              onUploading={(runs) => setUpload({ runs, isAwaited: false })}
              onChange={(part) => {
                if (send.isError) send.reset();
                change(part);
              }}
            />
          )}
          {words.note === null || problem === null ? null : (
            <OperationNote
              error={problem}
              words={words.note}
              onRetry={() => (send.isError ? submit() : void preview.refetch())}
            />
          )}
        </section>
        {entry === null ? null : (
          <OperationPreview preview={asked === null ? undefined : preview} stage={stage} />
        )}
      </div>
    </Drawer>
  );
}

/** Takes the eyes to what has to be filled in; on a phone it may be far above the button. */
function focusFirstFault(body: HTMLElement | null): void {
  body?.querySelector<HTMLElement>('.field-wrong :is(input:not([type=file]), textarea, button)')?.focus();
}

/** What the preview is asked, a moment after typing stopped; nothing while a date or a period is missing. */
function useAsked(entry: ReturnType<typeof filled> | null): ClockPreviewRequest | null {
  const asking =
    entry === null || Object.keys(faultsOf(entry, false)).length > 0
      ? ''
      : JSON.stringify(previewOf(requestOf(entry)));
  const settled = useSettled(asking, PREVIEW_AFTER_MS);
  return useMemo(
    () => (settled === '' || asking === '' ? null : (JSON.parse(settled) as ClockPreviewRequest)),
    [settled, asking],
  );
}

function submitText({ type, approver }: AllowedOperation, t: Translate): string {
  const kind = t(`adjust.kind.${type}`).toLowerCase();
  return t(approver === null ? 'adjust.record' : 'adjust.ask', { kind });
}

/** What is still empty is no fault before the first try to send. */
function faultWords(faults: FormFaults, tried: boolean, t: Translate): Record<string, string> {
  return Object.fromEntries(
    Object.entries(faults)
      .filter(([, fault]) => tried || !fault.text.startsWith('adjust.fault.'))
      .map(([field, fault]) => [
        field,
        t(fault.text, { max: fault.period === undefined ? '' : periodText(fault.period, t) }),
      ]),
  );
}
