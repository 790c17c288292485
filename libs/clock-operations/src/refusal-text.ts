/** Why an operation is refused, in words; a reason without words still names its code. */
export function refusalText(reason: string, inHours: boolean): string {
  return (inHours ? HOUR_TEXTS[reason] : undefined) ?? TEXTS[reason] ?? `期限无法这样计算（${reason}）`;
}

// helpers

const TEXTS: Readonly<Record<string, string>> = {
  STAGE_CLOSED: '这个环节已经结束，期限不能再调整',
  NOT_ALLOWED: '这个环节不能这样调整期限',
  PENDING_ALREADY: '同样的申请正在等待审批',
  PAUSE_OPEN: '期限已经中止，请先恢复',
  NO_PAUSE: '期限没有中止，不用恢复',
  EXTENSION_USED: '这个环节已经延长过，只能延长一次',
  EXTENSION_LIMIT_UNKNOWN: '按现在的程序算不出最多可以延长多久，请先核对案件的程序',
  EXTENSION_TOO_LONG: '延长超过了法律允许的最长时间',
  NOTHING_TO_CANCEL: '没有可以更正的记录',
  ALREADY_CANCELLED: '这条记录已经更正过',
  NOT_IN_FORCE: '这条记录没有生效，不用更正',
  IN_FUTURE: '日期不能晚于今天',
  PAUSE_OVERLAP: '中止的时间与另一次中止重叠',
  RESUME_WITHOUT_PAUSE: '恢复之前没有中止；如果要更正中止，请先更正它的恢复',
  TIME_REQUIRED: '这个环节的期限以小时计，请写明几点几分',
  DAY_REQUIRED: '这个环节的期限以日计，请只写日期',
  MIXED_HOURS: '这个环节的期限以日、月或年计，不能用小时延长，也不能改成小时',
  EVENT_BEFORE_START: '日期早于环节的起算日',
  END_BEFORE_START: '结束日期早于开始日期',
  EVENT_AFTER_DUE: '法定期限已经届满，届满以后不能再延长或转程序',
  APPROVED_AFTER_DUE:
    '法定期限已经届满，现在批准已经来不及；届满以前已经书面批准的，请填写书面批准日期，并附上批准文书',
  APPROVED_IN_FUTURE: '书面批准日期不能晚于今天',
  APPROVED_BEFORE_REQUEST: '书面批准日期不能早于延长或转程序的日期',
  FOUR_EYES: '申请人不能批准自己的申请',
};

/** Where hours are counted, what is said of days is said of moments. */
const HOUR_TEXTS: Readonly<Record<string, string>> = {
  IN_FUTURE: '时刻不能晚于现在',
  MIXED_HOURS: '这个环节的期限以小时计，延长和新的期限要用同一种小时（小时或工作时）',
  EVENT_BEFORE_START: '时刻早于环节的起算时刻',
  END_BEFORE_START: '结束的时刻要晚于开始的时刻',
  APPROVED_AFTER_DUE:
    '法定期限已经届满，现在批准已经来不及；届满以前已经书面批准的，请填写书面批准的时刻，并附上批准文书',
  APPROVED_IN_FUTURE: '书面批准的时刻不能晚于现在',
  APPROVED_BEFORE_REQUEST: '书面批准的时刻不能早于延长或转程序的时刻',
};
