/** The wage-recovery model with a mediation that is promised within 24 hours of its beginning and must end within 48. */
export function withMediationInHours(xml: string): string {
  const stage = /<bpmn:subProcess id="st_M1"[\s\S]*?<\/zeebe:properties>/;
  return xml.replace(stage, (text) =>
    text
      .replace('15 calendar_day', '48 hour')
      .replace(/\d+ working_day/, '24 hour')
      .replace(/<zeebe:property name="(clockStart|clockOperations|extensionApprover)"[^>]*\/>/g, ''),
  );
}

/**
 * The wage-recovery model with a hearing that is promised within 24 hours of its beginning and must end within 48; the law
 * lets it be paused, excluded, counted anew, and extended by 12 hours at most.
 */
export function withHearingInHours(xml: string): string {
  const stage = /<bpmn:subProcess id="st_F1"[\s\S]*?<\/zeebe:properties>/;
  const limits = { statutoryLimit: '48 hour', promisedLimit: '24 hour', extensionLimit: '12 hour' };
  return xml.replace(stage, (text) =>
    Object.entries(limits)
      .reduce(
        (edited, [name, limit]) => edited.replace(new RegExp(`(name="${name}" value=")[^"]*`), `$1${limit}`),
        text,
      )
      .replace(/<zeebe:property name="(clockStart|clockEnd)"[^>]*\/>/g, ''),
  );
}
