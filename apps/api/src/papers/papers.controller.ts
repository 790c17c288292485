import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { PaperService } from '@app/papers';
import { FILE_POLICY, contentDisposition } from '../attachments/content-disposition.js';
import { Fails } from '../http/fails.decorator.js';
import { KeyPipe } from '../http/key.pipe.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { PaperListDto, RecordDeliveryDto, VoidPaperDto } from './paper.dto.js';

const PaperId = () => Param('paperId', new KeyPipe('PAPER_NOT_FOUND', '找不到这份文书，请核对后再试。'));

/** The papers that were issued in a case, for who may see the case. */
@ApiTags('papers')
@Controller('api/cases/:caseNo/papers')
@Authenticated()
@Fails('CASE_LEDGER_ONLY', 'CASE_NOT_FOUND')
export class PapersController {
  constructor(private readonly papers: PaperService) {}

  /** Every numbered paper of the case, by date; void ones stay. */
  @Get()
  list(@CurrentActor() actor: Actor, @Param('caseNo') caseNo: string): Promise<PaperListDto> {
    return this.papers.list(actor, caseNo);
  }

  /** The paper itself. */
  @Get(':paperId')
  @Header('Content-Security-Policy', FILE_POLICY)
  @ApiProduces('application/pdf', 'text/plain')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Fails('PAPER_NOT_FOUND')
  async read(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @PaperId() id: string,
  ): Promise<StreamableFile> {
    const { content, mediaType, name } = await this.papers.read(actor, { caseNo, id });
    const disposition = contentDisposition({ name, mediaType });
    return new StreamableFile(content, { type: mediaType, length: content.length, disposition });
  }

  /** Makes a paper void; it stays readable, and its code says so. */
  @Post(':paperId/void')
  @HttpCode(200)
  @Fails(
    'INVALID_INPUT',
    'CSRF_REFUSED',
    'PAPER_NOT_FOUND',
    'PAPER_NOT_YOURS',
    'PAPER_ISSUED_BY_OTHERS',
    'PAPER_VOID',
  )
  async makeVoid(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @PaperId() id: string,
    @Body() { reason }: VoidPaperDto,
  ): Promise<PaperListDto> {
    await this.papers.makeVoid(actor, { caseNo, id }, reason);
    return this.papers.list(actor, caseNo);
  }

  /** Issues a paper again under a new number, with what is known of the case now; the old one is void then. */
  @Post(':paperId/reissue')
  @HttpCode(200)
  @Fails(
    'INVALID_INPUT',
    'CSRF_REFUSED',
    'PAPER_NOT_FOUND',
    'PAPER_NOT_YOURS',
    'PAPER_ISSUED_BY_OTHERS',
    'PAPER_REPLACED',
  )
  @Fails('TEMPLATE_UNKNOWN', 'PAPER_DATA_MISSING', 'PAPER_TEMPLATE_FAULTY', 'TYPESETTING_UNAVAILABLE')
  async reissue(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @PaperId() id: string,
    @Body() { reason }: VoidPaperDto,
  ): Promise<PaperListDto> {
    await this.papers.reissue(actor, { caseNo, id }, reason);
    return this.papers.list(actor, caseNo);
  }

  /** Records to whom a paper was delivered, when and how. */
  @Post(':paperId/deliveries')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'PAPER_NOT_FOUND', 'PAPER_NOT_YOURS', 'PAPER_VOID')
  async recordDelivery(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @PaperId() id: string,
    @Body() { recipient, proof, ...said }: RecordDeliveryDto,
  ): Promise<PaperListDto> {
    const delivery = { ...said, recipient: recipient.trim(), proof: proof?.trim() || null };
    await this.papers.recordDelivery(actor, { caseNo, id }, delivery);
    return this.papers.list(actor, caseNo);
  }

  /** Takes back a delivery that I recorded; it stays to be read, with the reason. */
  @Post(':paperId/deliveries/:deliveryId/take-back')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'PAPER_NOT_FOUND', 'PAPER_NOT_YOURS', 'DELIVERY_NOT_YOURS')
  async takeBackDelivery(
    @CurrentActor() actor: Actor,
    @Param('caseNo') caseNo: string,
    @PaperId() id: string,
    @Param('deliveryId', new KeyPipe('PAPER_NOT_FOUND', '找不到这次送达，请刷新后再试。')) deliveryId: string,
    @Body() { reason }: VoidPaperDto,
  ): Promise<PaperListDto> {
    await this.papers.takeBackDelivery(actor, { caseNo, id, deliveryId }, reason.trim());
    return this.papers.list(actor, caseNo);
  }
}
