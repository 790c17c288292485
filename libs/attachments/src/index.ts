export { ATTACHMENT_MEDIA_TYPES } from './attachment-type.js';
export type { Attachment } from './attachment.entity.js';
export { AttachmentService } from './attachment.service.js';
export { AttachmentsModule } from './attachments.module.js';
