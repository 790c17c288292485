import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { type Employer, type Project, RegisterRepository, type RegisterUse } from './register.repository.js';

export interface SharedDataQuestion {
  caseNo: string;
  employerUscc?: string | null;
  employerName: string;
  project?: string | null;
}

/** What the registers know, so that nobody has to bring it on paper. */
export interface SharedData {
  employer: Employer | null;
  project: Project | null;
  /** Papers that the person need not hand in. */
  saved: string[];
}

/** Takes what other departments know already instead of asking people for it. */
@Injectable()
export class SharedDataService {
  constructor(
    private readonly registers: RegisterRepository,
    private readonly clock: Clock,
  ) {}

  /** Looks up employer and project, and notes which entries the case used. */
  async pull({ caseNo, employerUscc, employerName, project }: SharedDataQuestion): Promise<SharedData> {
    const employer = await this.registers.findEmployer(employerUscc ?? '', employerName);
    const site = isFilled(project) ? await this.registers.findProject(project) : null;
    const uses: RegisterUse[] = [];
    if (employer !== null) uses.push({ register: 'employer', entry: employer.creditCode });
    if (site !== null) uses.push({ register: 'project', entry: site.name });
    await this.registers.recordUse(caseNo, uses, this.clock.now());
    return { employer, project: site, saved: uses.map(({ register }) => SAVED_PAPERS[register]) };
  }
}

// helpers

const SAVED_PAPERS: Record<RegisterUse['register'], string> = {
  employer: '营业执照信息',
  project: '工程项目与总包信息',
};

function isFilled(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== '';
}
