import { Inject, Injectable } from '@nestjs/common';
import { flowElementsOf, type ModelElement } from '@app/bpmn';
import { FeelService } from '@app/feel';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { type PageSize, TRIAL_PRESS, TypesettingService } from '@app/typesetting';
import { guardPaper } from './check-paper/paper-guard.js';
import { sampleFacts, samplePaper } from './check-paper/sample-paper.js';
import { checkDatesOfSource, checkFieldsOfSource, findingOfFault } from './check-paper/source.rules.js';
import { calledModels } from './check/called-models.js';
import { type Finding, error, warning } from './check/finding.js';
import { type KnownVariables, knownVariables } from './check/known-variables.js';
import { checkContract } from './check/paper.rules.js';
import type { Draft } from './drafts.js';
import { KnownReferencesService } from './known-references.service.js';
import { nameable, nameablePaper } from './model-id.js';
import { ModelSource, processIn } from './model-source.js';
import { ProofBusyError } from './models.errors.js';
import { type PaperContract, paperContractOf } from './paper-contract.js';
import { paperData } from './paper-data.js';
import type { WrittenPaper } from './paper-draft.entity.js';
import { PaperDraftRepository } from './paper-draft.repository.js';
import { PaperTemplateRepository } from './paper-template.repository.js';
import { paperUses } from './paper-uses.js';

/** What a template looks like with its sample, and what is wrong with it. */
export interface PaperProof {
  findings: Finding[];
  /** SVG of all pages, one below the other; null where none can be made. */
  picture: string | null;
  pages: readonly PageSize[];
}

/** Holds templates against what their model has, and sets them with their samples. */
@Injectable()
export class PaperCheckService {
  /** Who has a proof made now. */
  private readonly busy = new Set<string>();

  constructor(
    private readonly references: KnownReferencesService,
    private readonly source: ModelSource,
    private readonly drafts: PaperDraftRepository,
    private readonly templates: PaperTemplateRepository,
    private readonly feel: FeelService,
    @Inject(TRIAL_PRESS) private readonly typesetting: TypesettingService,
    private readonly clock: Clock,
  ) {}

  /** A proof of what somebody writes, one at a time for each person. PROOF_BUSY, TYPESETTING_UNAVAILABLE. */
  async proof(actor: Actor, processId: string, code: string, written: WrittenPaper): Promise<PaperProof> {
    const process = await this.source.process(nameable(processId));
    const partId = nameablePaper(code);
    if (this.busy.has(actor.username)) throw new ProofBusyError();
    this.busy.add(actor.username);
    try {
      const proof = await this.proofOf(written, process && (await this.variablesOf(process, processId)));
      const draft = await this.drafts.find({ processId, partId });
      const changed = draft === undefined ? [] : await this.changedSince(processId, [draft]);
      return { ...proof, findings: [...proof.findings, ...changed] };
    } finally {
      this.busy.delete(actor.username);
    }
  }

  /** The same of all drafts that are deployed with the text of a model. */
  async checkDrafts(
    processId: string,
    xml: string,
    drafts: readonly Draft<WrittenPaper>[],
  ): Promise<Finding[]> {
    if (drafts.length === 0) return [];
    const process = await processIn(xml, processId);
    const known = process && (await this.variablesOf(process, processId));
    const used = process === undefined ? undefined : paperUses(process);
    const findings: Finding[] = [];
    for (const { partId: paperCode, content } of drafts) {
      const { findings: own } = await this.proofOf(content, known);
      findings.push(...own.map((finding) => ({ ...finding, paperCode })));
      if (used?.has(paperCode) === false) findings.push(unused(paperCode));
    }
    return [...findings, ...(await this.changedSince(processId, drafts))];
  }

  private async proofOf(written: WrittenPaper, known: KnownVariables | undefined): Promise<PaperProof> {
    const unfit = guardPaper(written);
    if (unfit.length > 0) return { findings: unfit, ...NO_PICTURE };
    const read = paperContractOf(written.contract);
    if ('faults' in read) {
      const findings = read.faults.map((fault) =>
        error('PAPER_CONTRACT_INVALID', `数据项的设置有误：${fault}。`),
      );
      return { findings, ...NO_PICTURE };
    }
    return this.setProof(written.source, read.contract, known);
  }

  private async setProof(
    source: string,
    contract: PaperContract,
    known: KnownVariables | undefined,
  ): Promise<PaperProof> {
    const facts = sampleFacts(contract);
    const data = await this.feel.settle((feel) => paperData(contract, facts, feel));
    const { faults, picture, pages } = await this.typesetting.proof({
      source,
      data: samplePaper(contract, data, this.clock.today()),
    });
    const findings = [
      ...checkContract(contract, known),
      ...data.missing.map((label) => error('PAPER_SAMPLE_INCOMPLETE', `示例数据里没有“${label}”。`)),
      ...checkFieldsOfSource(source, contract),
      ...checkDatesOfSource(source),
      ...faults.map(findingOfFault),
    ];
    return { findings: withoutRepetition(findings), picture, pages };
  }

  private async variablesOf(process: ModelElement, processId: string): Promise<KnownVariables | undefined> {
    const known = await this.references.knownHere(processId);
    if (known.formFields === undefined) return undefined;
    const called = await calledModels(process, known);
    return knownVariables({ process, processId, known, called, elements: flowElementsOf(process) });
  }

  /** Somebody, or the program, may have deployed another version since the draft began. */
  private async changedSince(
    processId: string,
    drafts: readonly Pick<Draft<WrittenPaper>, 'partId' | 'baseVersion'>[],
  ): Promise<Finding[]> {
    const stored = await this.templates.ofProcess(processId);
    const versions = new Map(stored.map(({ code, version }) => [code, version]));
    return drafts.flatMap(({ partId, baseVersion }) => {
      const version = versions.get(partId) ?? 0;
      return version > (baseVersion ?? 0) ? [changed(partId, version)] : [];
    });
  }
}

// helpers

const NO_PICTURE = { picture: null, pages: [] };

function unused(paperCode: string): Finding {
  const message = `没有步骤出具文书“${paperCode}”，部署后也不会用到。`;
  return { ...warning('PAPER_NOT_USED', message), paperCode };
}

function changed(paperCode: string, version: number): Finding {
  const message = `草稿开始之后，文书“${paperCode}”的模板又部署过，现在是 v${version}。部署这份草稿会盖掉那次改动，请先核对。`;
  return { ...warning('PAPER_CHANGED_SINCE', message), paperCode };
}

/** What reading finds, the compiler finds too where the sample comes by. */
function withoutRepetition(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, line, elementId, message }) => {
    const key = `${code} ${line === undefined ? `${elementId ?? ''} ${message}` : line}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
