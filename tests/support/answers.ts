type Values = Record<string, unknown>;

/** The day on which the systems under test begin, and people in the tests act. */
export const TODAY = '2026-10-20';

/** What people enter into the forms of the wage-recovery model; a test names only what matters to it. */
export const answers = {
  registerClaim: (values: Values = {}): Values => ({
    headcount: 1,
    amountTotal: 1_200_000,
    isAbsconded: false,
    hasAgreement: false,
    mediationRefused: false,
    missingMaterials: [],
    outcome: 'accept',
    ...values,
  }),
  decideMerge: (values: Values = {}): Values => ({
    outcome: 'merge',
    mergeReason: '同一人、同一单位、同一时段。',
    ...values,
  }),
  acceptMediation: (values: Values = {}): Values => ({
    applicationForm: 'written',
    outcome: 'accept',
    ...values,
  }),
  holdMediation: (values: Values = {}): Values => ({
    heldOn: TODAY,
    place: '镇劳动争议多元调解中心',
    present: '劳动者、单位代表、调解员',
    summary: '双方到场协商。',
    outcome: 'agreement',
    ...values,
  }),
  draftAgreement: (values: Values = {}): Values => ({
    agreementAmount: 1_000_000,
    signedOn: TODAY,
    agreementPerformOn: '2026-11-10',
    payMethod: 'bank',
    wageOnly: true,
    agreementClaims: '单位在约定日期前一次付清。',
    ...values,
  }),
  chooseConfirmation: (values: Values = {}): Values => ({
    outcome: 'arb-review',
    reviewAppliedOn: TODAY,
    jointSigned: true,
    ...values,
  }),
  acceptReview: (values: Values = {}): Values => ({ outcome: 'accept', reviewAcceptedOn: TODAY, ...values }),
  reviewAgreement: (values: Values = {}): Values => ({ outcome: 'confirm', ...values }),
  deliverPaper: (values: Values = {}): Values => ({
    paperNo: '示例劳人仲审第 1 号',
    servedOn: TODAY,
    ...values,
  }),
  verifyPerformance: (values: Values = {}): Values => ({
    outcome: 'full',
    paidAmount: 1_000_000,
    paidOn: TODAY,
    payMethod: 'bank',
    performanceNotes: '已核对转账凭证。',
    ...values,
  }),
  pursueEnforcement: (values: Values = {}): Values => ({
    outcome: 'ended',
    enforcementAppliedOn: TODAY,
    enforcementNotes: '法院查明单位没有财产，终结执行。',
    ...values,
  }),
  chooseRoute: (values: Values = {}): Values => ({
    outcome: 'arbitration',
    arbAppliedOn: TODAY,
    claimAmount: 1_200_000,
    legalAid: false,
    ...values,
  }),
  acceptArbitration: (values: Values = {}): Values => ({
    outcome: 'accept',
    arbAcceptedOn: TODAY,
    track: 'simplified',
    ...values,
  }),
  holdHearing: (values: Values = {}): Values => ({
    heldOn: TODAY,
    outcome: 'award',
    hearingNotes: '经开庭质证。',
    ...values,
  }),
  serveAward: (values: Values = {}): Values => ({
    awardNo: '示例劳人仲案第 1 号',
    awardAmount: 1_100_000,
    servedOn: TODAY,
    performOn: '2026-11-10',
    ...values,
  }),
  closeItem: (values: Values = {}): Values => ({
    outcome: 'paid-full',
    closeNotes: '已全部付清。',
    ...values,
  }),
} as const;
