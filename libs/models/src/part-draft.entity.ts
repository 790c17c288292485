import { STORABLE_JSON } from '@app/database';
import { Column, Entity } from 'typeorm';
import { DraftEntity } from './draft.entity.js';

/** A part of a model that is drafted on its own; `content` is the very text that was saved. */
export abstract class PartDraftEntity extends DraftEntity {
  abstract partId: string;
  abstract content: object;
}

/** A saved, undeployed change of a form. */
@Entity('form_draft')
export class FormDraftEntity extends PartDraftEntity {
  @Column('text', { name: 'form_id' }) partId: string;
  @Column('json', { name: 'schema', transformer: STORABLE_JSON }) content: object;
}

/** A saved, undeployed change of the template of a paper. */
@Entity('paper_draft')
export class PaperDraftEntity extends PartDraftEntity {
  @Column('text', { name: 'code' }) partId: string;
  @Column('json', { name: 'template', transformer: STORABLE_JSON }) content: object;
}
