import { answers } from '../support/answers.js';

export type Role = 'mediator' | 'arbitrator';

/** Who does what, in this order. */
export interface Step {
  by: Role;
  task: string;
  variables: Record<string, unknown>;
}

/** A way through the model, with the rows that it leaves in the tables of wage recovery. */
export interface Route {
  name: string;
  steps: readonly Step[];
  leaves: { agreement: number; instrument: number; money_received: number };
}

const byMediator = (task: string, variables: Record<string, unknown>): Step => ({
  by: 'mediator',
  task,
  variables,
});
const byArbitrator = (task: string, variables: Record<string, unknown>): Step => ({
  by: 'arbitrator',
  task,
  variables,
});

const INTAKE = byMediator('register-claim', answers.registerClaim());
const ACCEPTED = byMediator('accept-mediation', answers.acceptMediation());
const CLOSED = byMediator('close-item', answers.closeItem());

export const ROUTES: readonly Route[] = [
  {
    name: 'paid on the spot',
    steps: [
      INTAKE,
      ACCEPTED,
      byMediator(
        'hold-mediation',
        answers.holdMediation({ outcome: 'paid', paidAmount: 1_200_000, payMethod: 'cash' }),
      ),
      CLOSED,
    ],
    leaves: { agreement: 0, instrument: 0, money_received: 1 },
  },
  {
    name: 'confirmed and performed',
    steps: [
      INTAKE,
      ACCEPTED,
      byMediator('hold-mediation', answers.holdMediation()),
      byMediator('draft-agreement', answers.draftAgreement()),
      byMediator('choose-confirmation', answers.chooseConfirmation()),
      byArbitrator('accept-review', answers.acceptReview()),
      byArbitrator('review-agreement', answers.reviewAgreement()),
      byArbitrator('deliver-paper', answers.deliverPaper()),
      byMediator('verify-performance', answers.verifyPerformance()),
      CLOSED,
    ],
    leaves: { agreement: 1, instrument: 1, money_received: 1 },
  },
  {
    name: 'decided in arbitration',
    steps: [
      byMediator('register-claim', answers.registerClaim({ mediationRefused: true })),
      byMediator('choose-route', answers.chooseRoute()),
      byArbitrator('accept-arbitration', answers.acceptArbitration()),
      byArbitrator('hold-hearing', answers.holdHearing({ outcome: 'convert' })),
      byArbitrator('hold-hearing', answers.holdHearing()),
      byArbitrator('serve-award', answers.serveAward()),
      byMediator('verify-performance', answers.verifyPerformance({ paidAmount: 1_100_000 })),
      CLOSED,
    ],
    leaves: { agreement: 0, instrument: 1, money_received: 1 },
  },
];
