import type { Attachment, AttachmentPlace } from '@app/attachments';

/** A paper of a case with who added it, when, and for what. */
export interface CaseAttachment extends Attachment {
  /** Null while nothing refers to it: somebody has chosen it in a form that was not submitted. */
  place: AttachmentPlace | null;
  fieldLabel: string | null;
  fieldLabelEn: string | null;
  /** Display name. */
  uploadedBy: string;
  uploadedAt: Date;
  /** The task in which it was added, and how its step is called. */
  taskKey: string | null;
  taskName: string | null;
  taskNameEn: string | null;
  /** The run of a stage in which its task, or its operation, lies. */
  stageRunKey: string | null;
  stageName: string | null;
  stageNameEn: string | null;
  round: number | null;
  /** Name of an older paper of the case that says the same, byte for byte, and that the reader may see. */
  sameAs: string | null;
  /** Whether the reader may take it back. */
  mayTakeBack: boolean;
}

/** The same as the tables have it. */
export interface CaseAttachmentRow extends Omit<CaseAttachment, 'taskName' | 'taskNameEn'> {
  /** Of the paper that says the same. */
  sameAsId: string | null;
  definitionKey: string | null;
  elementId: string | null;
}
