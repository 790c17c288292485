import type { DeploymentRejectedError } from '@app/engine';
import type { Finding } from './check/finding.js';

/** Why the engine refused a deployment, at the elements and forms that it named. */
export function rejectionFindings({ rejections }: DeploymentRejectedError): Finding[] {
  return rejections.map(({ resource, elementId, message }) => {
    const formId = /^(?:.*\/)?(?<formId>[^/]+)\.form$/.exec(resource)?.groups?.['formId'];
    const what = formId === undefined ? '这里的设置' : `表单“${formId}”`;
    return {
      ...(formId === undefined ? {} : { formId }),
      ...(elementId === undefined ? {} : { elementId }),
      severity: 'error',
      code: 'ENGINE_REJECTED',
      message: `流程引擎没有接受${what}，请按详细说明修改。`,
      detail: message,
    };
  });
}
