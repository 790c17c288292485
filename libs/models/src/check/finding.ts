/** Something in a model that will not work (`error`) or not well (`warning`). */
export interface Finding {
  /** Of a form; `elementId` is then the component in it. */
  formId?: string;
  /** Of the template of a paper; `elementId` is then the key of a field. */
  paperCode?: string;
  /** Place in the source of a paper, from 1. */
  line?: number;
  column?: number;
  elementId?: string;
  severity: 'error' | 'warning';
  /** Stable, e.g. `STAGE_WITHOUT_BASIS`. */
  code: string;
  /** In Chinese: what is wrong and what to do. */
  message: string;
  /** What a tool or the engine said, in its own words. */
  detail?: string;
}

export function error(code: string, message: string, elementId?: string): Finding {
  return { ...(elementId === undefined ? {} : { elementId }), severity: 'error', code, message };
}

export function warning(code: string, message: string, elementId?: string): Finding {
  return { ...error(code, message, elementId), severity: 'warning' };
}
