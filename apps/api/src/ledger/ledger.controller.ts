import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { civilDayOf } from '@app/fields';
import type { Actor } from '@app/identity';
import { LedgerService, type ShownLedgerRow } from '@app/ledger';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { CounterEntryDto, LedgerDto, type LedgerRowDto } from './ledger.dto.js';

/** The money of a case: claimed, agreed or awarded, paid, outstanding. */
@ApiTags('ledger')
@Controller('api/cases/:caseNo/ledger')
@Authenticated()
@Fails('CASE_LEDGER_ONLY', 'CASE_NOT_FOUND')
export class LedgerController {
  constructor(private readonly ledger: LedgerService) {}

  /** Every entry and counter-entry in the order in which they were made, and where the case stands. */
  @Get()
  async find(@CurrentActor() actor: Actor, @Param('caseNo') caseNo: string): Promise<LedgerDto> {
    const { items, ...state } = await this.ledger.of(actor, caseNo);
    return { ...state, items: items.map(toRow) };
  }

  /** Takes a wrong entry out by a counter-entry, and enters what is right in its place; all stay to be read. */
  @Post(':entryKey/counter')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'LEDGER_ENTRY_NOT_FOUND', 'LEDGER_ENTRY_NOT_YOURS')
  @Fails('LEDGER_ENTRY_COUNTERED', 'LEDGER_ENTRY_IN_USE', 'LEDGER_ENTRY_FOLLOWED')
  async counter(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @Param('entryKey') entryKey: string,
    @Body() { reason, instead }: CounterEntryDto,
  ): Promise<LedgerDto> {
    const corrected = instead && { fen: instead.amountFen, on: instead.on };
    await this.ledger.counter(actor, { caseNo, entryKey }, { reason, instead: corrected });
    return this.find(actor, caseNo);
  }
}

// helpers

function toRow(row: ShownLedgerRow): LedgerRowDto {
  const { entry, isCounter, outstanding, stepName, stepNameEn, mayCounter, mayCorrect, correctsFen } = row;
  const { entryKey, kind, proofText, proofFiles, method, methodLabel, methodLabelEn } = entry;
  const shared = {
    entryKey,
    kind,
    outstandingFen: outstanding,
    mayCounter,
    mayCorrect,
    correctsFen,
    isCounter,
  };
  if (isCounter && entry.counter !== null) {
    const { reason, by, byName, at } = entry.counter;
    return {
      ...{ ...shared, isCountered: false, amountFen: -entry.fen, on: civilDayOf(at.getTime()) },
      ...{
        method: null,
        methodEn: null,
        proof: null,
        proofFiles: [],
        reason,
        by: byName ?? by,
        at,
      },
      ...{ stepName: null, stepNameEn: null },
    };
  }
  return {
    ...{ ...shared, isCountered: entry.counter !== null, amountFen: entry.fen, on: entry.on },
    ...{ method: methodLabel ?? method, methodEn: methodLabelEn, proof: proofText, proofFiles },
    ...{ reason: entry.reason, by: entry.recordedByName ?? entry.recordedBy, at: entry.recordedAt },
    ...{ stepName, stepNameEn },
  };
}
