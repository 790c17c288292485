import { Injectable } from '@nestjs/common';
import { moneyText, type LedgerKind } from '@app/fields';
import { type CaseLedger, LedgerService, type ShownLedgerRow } from '@app/ledger';
import type { FilePart, PartRequest } from './file-part.js';
import type { PrintedFact, PrintedPart } from './printed-file.js';
import { lines, momentWords } from './printed-words.js';

/** The money of the case: where it stands, and each entry and counter-entry behind it. */
@Injectable()
export class MoneyPart implements FilePart {
  constructor(private readonly ledger: LedgerService) {}

  async of({ actor, caseNo }: PartRequest): Promise<PrintedPart> {
    const ledger = await this.ledger.of(actor, caseNo);
    if (ledger.items.length === 0) return { title: TITLE, blocks: [] };
    return {
      title: TITLE,
      blocks: [
        { kind: 'facts', rows: totalsOf(ledger) },
        {
          ...{ kind: 'table', caption: null, head: HEAD, widths: [1.6, 1.4, 1.7, 1.7, 2.6, 1.8] },
          rows: ledger.items.map(rowOf),
        },
      ],
    };
  }
}

// helpers

const TITLE = '款项';
const HEAD = ['款项', '日期', '金额', '还没有付', '付款方式与凭证', '登记人'];
const KINDS: Readonly<Record<LedgerKind, string>> = {
  ...{ claimed: '请求', agreed: '协议', awarded: '裁决', ordered: '责令或判令', paid: '付款' },
};

function totalsOf({ claimed, titled, titledOn, paid, outstanding }: CaseLedger): PrintedFact[] {
  const due = titledOn === null ? '应付金额' : `应付金额（${titledOn} 确定）`;
  return [
    ['请求金额', sum(claimed)],
    ...(titled === null ? [] : [[due, sum(titled)] as PrintedFact]),
    ['已付', sum(paid)],
    ['还没有付', sum(outstanding)],
  ];
}

function sum(fen: number | null): string {
  return fen === null ? '未知' : moneyText(fen);
}

function rowOf({ entry, isCounter, correctsFen, outstanding, stepName }: ShownLedgerRow): string[] {
  const { kind, fen, on, methodLabel, method, proofText, proofFiles, reason, counter } = entry;
  if (isCounter && counter !== null) {
    const why = `原因：${counter.reason}`;
    const by = lines(counter.byName ?? counter.by);
    return [`冲正“${KINDS[kind]}”`, momentWords(counter.at), moneyText(-fen), sum(outstanding), why, by];
  }
  const files = proofFiles.length === 0 ? null : `凭证 ${proofFiles.length} 份，见附件`;
  const above = reason === null ? null : `超出请求的理由：${reason}`;
  return [
    lines(
      KINDS[kind],
      counter === null ? null : '（已冲正）',
      correctsFen === null ? null : `（更正，原为 ${moneyText(correctsFen)}）`,
    ),
    ...[on, moneyText(fen), sum(outstanding)],
    lines(methodLabel ?? method, proofText, files, above),
    lines(entry.recordedByName ?? entry.recordedBy ?? '系统登记', stepName),
  ];
}
