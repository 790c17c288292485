import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { DataSource } from 'typeorm';
import type { CredentialHolder } from './session.repository.js';

/** A personal access token as its owner sees it later: without the token itself. */
export interface PersonalToken {
  id: string;
  name: string;
  createdAt: Date;
  expiresAt: Date;
}

/** What a person asks for. */
export interface NewPersonalToken {
  name: string;
  expiresInDays: number;
}

const COLUMNS = `id, name, created_at as "createdAt", expires_at as "expiresAt"`;

/** Tokens with which other systems act in a person's name. */
@Injectable()
export class PersonalTokenRepository {
  constructor(private readonly dataSource: DataSource) {}

  async insert(
    username: string,
    tokenHash: Buffer,
    token: NewPersonalToken,
    tx: Transaction,
  ): Promise<PersonalToken> {
    const rows: PersonalToken[] = await tx.query(
      `insert into personal_token (token_hash, username, name, expires_at)
       values ($1, $2, $3, clock_timestamp() + make_interval(days => $4::int)) returning ${COLUMNS}`,
      [tokenHash, username, token.name, token.expiresInDays],
    );
    return rows[0] as PersonalToken;
  }

  async findOf(username: string): Promise<PersonalToken[]> {
    return this.dataSource.query(
      `select ${COLUMNS} from personal_token
        where username = $1 and expires_at > clock_timestamp() order by id desc`,
      [username],
    );
  }

  async holderOf(tokenHash: Buffer): Promise<CredentialHolder | undefined> {
    const rows: CredentialHolder[] = await this.dataSource.query(
      `select t.username, u.must_change_password as "mustChangePassword" from personal_token t join app_user u on u.username = t.username
        where t.token_hash = $1 and t.expires_at > clock_timestamp() and not u.disabled and not u.locked`,
      [tokenHash],
    );
    return rows[0];
  }

  async remove(username: string, id: string, tx: Transaction): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `with removed as (delete from personal_token where username = $1 and id = $2 returning id) select id from removed`,
      [username, id],
    );
    return rows.length > 0;
  }
}
