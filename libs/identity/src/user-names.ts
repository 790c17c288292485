import { Injectable } from '@nestjs/common';
import { UserRepository } from './user.repository.js';

/** What people are called. */
@Injectable()
export class UserNames {
  constructor(private readonly users: UserRepository) {}

  /** The names of those user names that have an account; others are left out. */
  async of(usernames: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const asked = [...new Set(usernames)];
    return asked.length === 0 ? new Map<string, string>() : this.users.displayNames(asked);
  }
}
