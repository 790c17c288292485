import type { VersionDeployment } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import type { Language } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';

/** Which forms somebody deployed of a version and why; who and when is said above where only the model was deployed, once. */
export function DeploymentNote({
  deployment,
  isSaidAbove,
}: {
  deployment: VersionDeployment;
  isSaidAbove: boolean;
}) {
  const { t, language } = useText();
  const { deployedAt, deployedBy, forms, reason, warnings } = deployment;
  const told = [
    ...(forms.length === 0 ? [] : [t('models.versionForms', { forms: formsText(language, forms) })]),
    ...(reason == null ? [] : [t('models.versionReason', { n: warnings, reason })]),
  ];
  if (isSaidAbove && told.length === 0) return null;
  return (
    <span className="muted version-reason">
      {isSaidAbove ? null : (
        <>
          <MomentText at={deployedAt} /> · {deployedBy}
          {told.length === 0 ? '' : ' · '}
        </>
      )}
      {told.join(' · ')}
    </span>
  );
}

function formsText(language: Language, forms: VersionDeployment['forms']): string {
  return forms.map(({ formId, version }) => `${formId} v${version}`).join(language === 'en' ? ', ' : '、');
}
