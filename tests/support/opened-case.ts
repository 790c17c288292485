import { answers } from './answers.js';
import { caseWhen, complete, ended, register } from './journey.js';
import type { Person } from './person.js';
import { aWageClaim } from './wage-claim.builder.js';

/** A claim of 12,000 yuan, registered and taken on by the town's mediation; the mediator finds `hold-mediation`. */
export async function caseInMediation(mediator: Person, claim = aWageClaim().build()): Promise<string> {
  const caseNo = await register(mediator, claim);
  await complete(mediator, caseNo, 'register-claim', answers.registerClaim());
  await complete(mediator, caseNo, 'accept-mediation', answers.acceptMediation());
  return caseNo;
}

/** A case that ended with the wages paid on the spot. */
export async function casePaidInMediation(mediator: Person): Promise<string> {
  const caseNo = await caseInMediation(mediator);
  const paid = answers.holdMediation({ outcome: 'paid', paidAmount: 1_200_000, payMethod: 'cash' });
  await complete(mediator, caseNo, 'hold-mediation', paid);
  await complete(mediator, caseNo, 'close-item', answers.closeItem());
  await ended(mediator, caseNo);
  return caseNo;
}

/** A case whose parties agreed; the mediator finds `draft-agreement`. */
export async function caseAgreed(mediator: Person): Promise<string> {
  const caseNo = await caseInMediation(mediator);
  await complete(mediator, caseNo, 'hold-mediation', answers.holdMediation());
  return caseNo;
}

/** A case whose agreement is to be confirmed; the arbitrator finds `review-agreement`. */
export async function caseInReview({ mediator, arbitrator }: CaseWorkers): Promise<string> {
  const caseNo = await caseAgreed(mediator);
  await complete(mediator, caseNo, 'draft-agreement', answers.draftAgreement());
  await complete(mediator, caseNo, 'choose-confirmation', answers.chooseConfirmation());
  await complete(arbitrator, caseNo, 'accept-review', answers.acceptReview());
  return caseNo;
}

/** A case of 18 September whose mediation failed on the 28th; the arbitrator finds `accept-arbitration`. */
export async function caseInFiling(
  mediator: Person,
  { receivedOn = '2026-09-18', failedOn = '2026-09-28' }: DatesToHearing = {},
): Promise<string> {
  const caseNo = await caseInMediation(mediator, aWageClaim().receivedOn(receivedOn).build());
  const failed = answers.holdMediation({ outcome: 'failed', heldOn: failedOn });
  await complete(mediator, caseNo, 'hold-mediation', failed);
  await complete(mediator, caseNo, 'choose-route', answers.chooseRoute({ arbAppliedOn: failedOn }));
  return caseNo;
}

interface CaseWorkers {
  mediator: Person;
  arbitrator: Person;
}

/** The civil dates on the way of a case into its hearing. */
export interface DatesToHearing {
  receivedOn?: string;
  failedOn?: string;
  acceptedOn?: string;
}

/** A case whose mediation failed, under the simplified track of arbitration; the arbitrator finds `hold-hearing`. */
export async function caseInHearing(
  { mediator, arbitrator }: CaseWorkers,
  { acceptedOn = '2026-09-29', ...dates }: DatesToHearing = {},
): Promise<string> {
  const caseNo = await caseInFiling(mediator, dates);
  const accepted = answers.acceptArbitration({ arbAcceptedOn: acceptedOn });
  await complete(arbitrator, caseNo, 'accept-arbitration', accepted);
  await caseWhen(arbitrator, caseNo, 'in hearing', ({ activeElements, stages }) => {
    const isTimed = stages.some(
      ({ stageCode, clockStartOn }) =>
        stageCode === 'F1' && (clockStartOn === acceptedOn || isMoment(clockStartOn)),
    );
    return isTimed && activeElements.includes('hold-hearing');
  });
  return caseNo;
}

// helpers

/** The start of a hearing whose model counts hours: it is the moment at which the stage was entered. */
function isMoment(start: string): boolean {
  return start.includes('T');
}
