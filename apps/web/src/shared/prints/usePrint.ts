import { useEffect, useRef, useState } from 'react';
import { api } from '@/shared/api/client.js';
import { useText } from '@/shared/i18n/useText.js';
import type { Printed } from './printed.js';

export interface PrintFile {
  /** Where the browser has it. */
  address: string;
  name: string;
  size: number;
}

interface PrintState {
  state: 'idle' | 'underway';
  file: PrintFile | null;
  error: unknown;
}

const IDLE: PrintState = { state: 'idle', file: null, error: null };

/** A PDF that the server makes; it is given up when it is cancelled or its dialog is closed. */
export function usePrint(printed: Printed) {
  const { t } = useText();
  const [print, setPrint] = useState(IDLE);
  const running = useRef<AbortController>(undefined);
  const address = print.file?.address;
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);

  const start = async (whole: boolean) => {
    const request = new AbortController();
    running.current = request;
    setPrint({ ...IDLE, state: 'underway' });
    try {
      const content = await pdfOf(printed, whole, request.signal);
      const name = `${t(`print.name.${printed.kind}`)} ${printed.caseNo}.pdf`;
      setPrint({ ...IDLE, file: { address: URL.createObjectURL(content), name, size: content.size } });
    } catch (error) {
      if (!request.signal.aborted) setPrint({ ...IDLE, error });
    }
  };
  const cancel = () => {
    running.current?.abort();
    setPrint(IDLE);
  };
  return { ...print, start: (whole: boolean) => void start(whole), cancel };
}

// helpers

function pdfOf(printed: Printed, whole: boolean, signal: AbortSignal): Promise<Blob> {
  if (printed.kind === 'task')
    return api.postForFile('/api/tasks/{taskKey}/print', { path: { taskKey: printed.taskKey }, signal });
  return api.postForFile('/api/cases/{caseNo}/print', {
    ...{ path: { caseNo: printed.caseNo }, body: { whole }, signal },
  });
}
