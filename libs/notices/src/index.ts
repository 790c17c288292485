export type {
  CardNotice,
  IncidentNotice,
  NewNotice,
  Notice,
  NoticeFacts,
  StageFaultNotice,
} from './notice.entity.js';
export { NoticeNotFoundError, NoticeService } from './notice.service.js';
export { NoticesModule } from './notices.module.js';
