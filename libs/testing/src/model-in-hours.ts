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
