import { randomInt } from 'node:crypto';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** A wage claim as the start form sends it; every one is of another invented person against another invented employer. */
export class WageClaimBuilder {
  private variables: Record<string, unknown>;

  constructor(private readonly mark = randomInt(1_000_000)) {
    this.variables = {
      source: 'window',
      receivedOn: '2026-10-20',
      townCode: 'zj.t09',
      villageName: '示例一村',
      applicantName: `示例-工人${mark}`,
      applicantIdNo: inventedIdNumber(),
      headcount: 1,
      employerName: `示例第${mark}有限公司`,
      employerAddress: '示例路1号',
      legalRep: '示例-负责人',
      relationKind: 'employment',
      unpaidFrom: '2026-08-01',
      unpaidTo: '2026-09-15',
      amountTotal: 1_200_000,
      isConstruction: false,
      hasIou: false,
      evidence: ['attendance'],
      isAbsconded: false,
      hasAgreement: false,
      mediationRefused: false,
      priorProcedures: ['none'],
      missingMaterials: [],
      claimNotes: '一名工人被拖欠一个半月工资。',
    };
  }

  inTown(townCode: string): this {
    return this.with({ townCode });
  }

  receivedOn(date: string): this {
    return this.with({ receivedOn: date });
  }

  /** The same person with the same claim, once more. */
  again(): WageClaimBuilder {
    return new WageClaimBuilder(this.mark).with(this.variables);
  }

  with(variables: Record<string, unknown>): this {
    this.variables = { ...this.variables, ...variables };
    return this;
  }

  without(name: string): this {
    return this.with({ [name]: undefined });
  }

  build(): Record<string, unknown> {
    return { ...this.variables };
  }
}

export function aWageClaim(): WageClaimBuilder {
  return new WageClaimBuilder();
}

/** A valid number of the region 999999, which belongs to no place and so to nobody. */
export function inventedIdNumber(): string {
  const year = 1960 + randomInt(40);
  const day = String(1 + randomInt(28)).padStart(2, '0');
  const month = String(1 + randomInt(12)).padStart(2, '0');
  const body = `999999${year}${month}${day}${String(randomInt(1000)).padStart(3, '0')}`;
  return body + checkCharacterOf(body);
}

/** The same number with another check character. */
export function withWrongCheckCharacter(idNumber: string): string {
  return idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');
}

function checkCharacterOf(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return CHECK_CHARACTERS[sum % 11]!;
}
