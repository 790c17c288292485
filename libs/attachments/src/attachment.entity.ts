/** A paper of a case as people see it. */
export interface Attachment {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  /** E.g. `application/pdf`. */
  mediaType: string;
}

/** A paper with what it says; it is never changed once it is stored. */
export interface StoredAttachment extends Attachment {
  content: Buffer;
}

/** A paper that is stored for the first time. */
export interface NewAttachment extends StoredAttachment {
  caseNo: string;
  /** Hexadecimal SHA-256 of the content. */
  sha256: string;
  uploadedBy: string;
  uploadedAt: Date;
}
