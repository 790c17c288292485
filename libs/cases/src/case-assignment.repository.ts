import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';

/** Who holds which duty in which case. */
@Injectable()
export class CaseAssignmentRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async find(caseNo: string, duty: string): Promise<string | undefined> {
    const [found] = await this.dataSource.query<{ username: string }[]>(
      `select username from case_assignment where case_no = $1 and duty = $2`,
      [caseNo, duty],
    );
    return found?.username;
  }

  /** The active person of the role with the fewest open cases in this duty; by name where several have as few. */
  async leastLoaded(unitCode: string, role: string, duty: string): Promise<string | undefined> {
    const [found] = await this.dataSource.query<{ username: string }[]>(
      `select r.username
       from held_role($4) r
       join published.app_user u on u.username = r.username and not u.disabled
       left join case_assignment a on a.username = r.username and a.duty = $3
       left join case_file c on c.case_no = a.case_no and c.state in ('starting', 'active')
       where r.unit_code = $1 and r.role = $2
       group by r.username
       order by count(c.case_no), r.username
       limit 1`,
      [unitCode, role, duty, this.clock.today()],
    );
    return found?.username;
  }

  async insert(caseNo: string, duty: string, username: string, at: Date): Promise<void> {
    await this.dataSource.query(
      `insert into case_assignment (case_no, duty, username, assigned_at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [caseNo, duty, username, at],
    );
  }
}
