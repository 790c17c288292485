import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who may log in; posts say what for. */
@Entity('app_user')
export class AccountEntity {
  @PrimaryColumn('text') username: string;
  @Column('text', { name: 'display_name' }) displayName: string;
  /** Empty where nobody can log in yet. Read only where it is asked for. */
  @Column('text', { name: 'password_hash', select: false }) passwordHash: string;
  /** Of the demonstration, which removes and writes it anew. */
  @Column('boolean') demo: boolean;
  /** Shown at the login, for whoever looks at a demonstration. */
  @Column('boolean') offered: boolean;
  /** Lets nobody in until it is unlocked; posts and tasks stay. */
  @Column('boolean') locked: boolean;
  /** Taken out: history stays, tasks go back to their groups. */
  @Column('boolean') disabled: boolean;
  @Column('boolean', { name: 'must_change_password' }) mustChangePassword: boolean;
  /** Of a password that was given for a while; null is without end. */
  @Column('timestamp with time zone', { name: 'password_expires_at', nullable: true })
  passwordExpiresAt: Date | null;
  @Column('timestamp with time zone', { name: 'created_at' }) createdAt: Date;
}
