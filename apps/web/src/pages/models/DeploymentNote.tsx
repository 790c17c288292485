import type { VersionDeployment } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import type { Language } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';

/** Which forms and papers somebody deployed of a version and why; who and when is said above where only the model was deployed, once. */
export function DeploymentNote({
  deployment,
  isSaidAbove,
}: {
  deployment: VersionDeployment;
  isSaidAbove: boolean;
}) {
  const { t, language } = useText();
  const { deployedAt, deployedBy, forms, papers, reason, warnings } = deployment;
  const told = [
    ...(forms.length === 0
      ? []
      : [t('models.versionForms', { forms: partsText(language, forms.map(formText)) })]),
    ...(papers.length === 0
      ? []
      : [t('models.versionPapers', { papers: partsText(language, papers.map(paperText)) })]),
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

function formText({ formId, version }: VersionDeployment['forms'][number]): string {
  return `${formId} v${version}`;
}

function paperText({ code, version }: VersionDeployment['papers'][number]): string {
  return `${code} v${version}`;
}

function partsText(language: Language, parts: readonly string[]): string {
  return parts.join(language === 'en' ? ', ' : '、');
}
