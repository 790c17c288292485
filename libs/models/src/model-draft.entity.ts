import { Column, Entity } from 'typeorm';
import { DraftEntity } from './draft.entity.js';

/** A saved, undeployed change of a model. */
@Entity('model_draft')
export class ModelDraftEntity extends DraftEntity {
  @Column('text') xml: string;
}
