import {
  AUDIT_ACTIONS,
  AUDIT_OBJECTS,
  type AuditAction,
  type AuditObjectKind,
  type AuditPhase,
} from '@app/audit';
import { IntersectionType } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { IsCivilDate } from '../http/civil-date.validator.js';
import { PageQueryDto } from '../http/page.dto.js';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';

/** Which entries are asked for; everything that is given must hold. */
export class AuditFilterDto {
  /**
   * User name of the person; `system` for what nobody asked for.
   * @example admin
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  by?: string;

  /** What was done. */
  @MayBeAbsent()
  @IsIn(AUDIT_ACTIONS)
  action?: AuditAction;

  /** To what kind of object. */
  @MayBeAbsent()
  @IsIn(AUDIT_OBJECTS)
  objectKind?: AuditObjectKind;

  /**
   * Number or key of the object, or number of its case.
   * @example 330681-GZWQ-20261122-00001
   */
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  object?: string;

  /**
   * First day, a civil date of Asia/Shanghai.
   * @example 2026-11-01
   */
  @MayBeAbsent()
  @IsCivilDate()
  from?: string;

  /**
   * Last day.
   * @example 2026-11-30
   */
  @MayBeAbsent()
  @IsCivilDate()
  to?: string;
}

/** Which entries are asked for, and which page of them. */
export class AuditQueryDto extends IntersectionType(PageQueryDto, AuditFilterDto) {}

/** What a code in an entry is called, where only the entry tells which one it is. */
export class AuditWordDto {
  /**
   * Name of the detail, or `object`.
   * @example stageCode
   */
  of: string;
  /** @example 调解 */
  name: string;
  nameEn: string | null;
}

/** An entry of the audit log. */
export class AuditEntryDto {
  /** Position in the chain. */
  seq: string;
  at: Date;
  /** User name, `system`, or null where nobody is known. */
  by: string | null;
  byName: string | null;
  /** Candidate groups that the person held at that moment. */
  groups: string[];
  /** Mark of the session or personal token by which the person acted. */
  credential: string | null;
  action: AuditAction;
  /** An act on our own tables is `done`; a command to the engine is `intended`, then `succeeded` or `failed`. */
  phase: AuditPhase;
  /** Ties the entries of one act together. */
  actId: string;
  objectKind: AuditObjectKind;
  objectId: string | null;
  caseNo: string | null;
  reason: string | null;
  /** Codes, keys, counts and names of fields; no values that people typed. */
  details: Record<string, unknown>;
  /** What stages, accounts and models among them, and the object, are called; codes that are not known have none. */
  words: AuditWordDto[];
  /** SHA-256 of the entry in its place, in hexadecimal digits. */
  hash: string;
}

/** What a unit or a group in entries is called. */
export class OrganisationNameDto {
  /** @example zj.t09.mediate/mediator */
  code: string;
  /** @example 牌头镇劳动争议多元调解中心调解员 */
  name: string;
  nameEn: string;
}

/** A page of the audit log, the newest entries first. */
export class AuditListDto {
  items: AuditEntryDto[];
  nextCursor: string | null;
  /** What the units and groups in these entries are called; a code that is not among them is unknown. */
  names: OrganisationNameDto[];
}
