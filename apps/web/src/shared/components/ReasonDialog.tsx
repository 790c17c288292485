import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNote } from './ProblemNote.js';
import { LONGEST_REASON, TextEntry } from './TextEntry.js';
import { type ReasonedAct, useReason } from './useReason.js';

interface Props<Answer> extends Omit<ReasonedAct<Answer>, 'isSilent'> {
  title: string;
  okText: string;
  cancelText?: string;
  /** What is done cannot be taken back. */
  danger?: boolean;
  /** What the reason is called; null where none is asked for this time. */
  label: string | null;
  rows?: number;
  busy?: boolean;
  onClose: () => void;
  /** What went wrong, where it is told in other words or beside the fields of the dialog. */
  note?: ReactNode;
  children: ReactNode;
}

/** Says what will happen and asks why: the one dialog for whatever is done with a reason. */
export function ReasonDialog<Answer>(props: Props<Answer>) {
  const { label, rows = 3, longest = LONGEST_REASON, danger = false, busy = false } = props;
  const why = useReason({ ...props, isSilent: label === null });
  return (
    <Modal
      open
      title={props.title}
      okText={props.okText}
      okButtonProps={{ danger, disabled: !why.isReady, loading: why.isSending || busy }}
      cancelText={props.cancelText}
      onOk={why.confirm}
      onCancel={props.onClose}
    >
      <div className="stack">
        {props.children}
        {label === null ? null : (
          <TextEntry
            {...{ label, longest, rows, fault: why.fault }}
            required
            value={why.reason}
            onChange={why.write}
          />
        )}
        {props.note}
        {props.note === undefined && why.problem !== null ? <ProblemNote error={why.problem} /> : null}
      </div>
    </Modal>
  );
}
