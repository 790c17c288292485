export { archiveOf } from './attachment-archive.js';
export { ATTACHMENT_MEDIA_TYPES } from './attachment-type.js';
export { ATTACHMENT_PLACES } from './attachment.entity.js';
export type { Attachment, AttachmentPlace, AttachmentUse, StoredAttachment } from './attachment.entity.js';
export { takenBackBy } from './attachment.queries.js';
export { AttachmentService } from './attachment.service.js';
export { AttachmentNotFoundError, AttachmentsTooLargeError } from './attachments.errors.js';
export { AttachmentsModule } from './attachments.module.js';
