import { Alert } from 'antd';
import type { Finding, Model, ModelForm, ModelPaper } from '@/shared/api/types.js';
import { ReasonDialog } from '@/shared/components/ReasonDialog.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { DraftDifferences } from './DraftDifferences.js';
import { findingText } from './findingText.js';
import { stepsOf } from './forms/formTitle.js';

interface Props {
  model: Model;
  /** Whether the model itself was drawn anew; otherwise only its forms and papers are deployed. */
  isDrawn: boolean;
  /** Those that were drawn anew and go along. */
  forms: readonly ModelForm[];
  papers: readonly ModelPaper[];
  warnings: readonly Finding[];
  busy: boolean;
  readXml: () => Promise<string>;
  /** Tells itself what came of it. */
  onDeploy: (reason: string | undefined) => Promise<void>;
  onClose: () => void;
}

/** Names the version that is deployed; where the check warns, asks why it is deployed nevertheless. */
export function DeployDialog(props: Props) {
  const { model, isDrawn, forms, papers, warnings, busy, readXml, onDeploy, onClose } = props;
  const { t, language } = useText();
  const name = nameIn(language, model);
  const version = model.version + 1;
  const hasWarnings = warnings.length > 0;
  return (
    <ReasonDialog
      title={
        isDrawn
          ? t('models.deployTitle', { name, version })
          : t('models.deployPartsTitle', { name, n: forms.length + papers.length })
      }
      okText={isDrawn ? t('models.deployConfirm', { version }) : t('models.deployPartsConfirm')}
      label={hasWarnings ? t('models.deployReason') : null}
      busy={busy}
      send={(reason) => onDeploy(hasWarnings ? reason : undefined)}
      onClose={onClose}
    >
      {isDrawn ? (
        <>
          <p>{t('models.deployHint', { n: model.runningCases, version: model.version })}</p>
          <DraftDifferences processId={model.processId} version={model.version} readXml={readXml} />
        </>
      ) : null}
      <FormsAlong forms={forms} />
      <PapersAlong papers={papers} />
      {hasWarnings ? (
        <Alert
          type="warning"
          showIcon
          title={t('models.deployWarnings', { n: warnings.length })}
          description={
            <ul className="deploy-warnings">
              {warnings.map((warning, index) => (
                <li key={`${warning.code}${index}`}>{findingText(warning, language)}</li>
              ))}
            </ul>
          }
        />
      ) : null}
    </ReasonDialog>
  );
}

/** The forms that are deployed in the same stroke, each with its new version. */
function FormsAlong({ forms }: { forms: readonly ModelForm[] }) {
  const { t, language } = useText();
  if (forms.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('models.deployForms')}
      description={
        <>
          <ul className="deploy-warnings">
            {forms.map((form) => (
              <li key={form.formId}>
                {t('models.deployFormLine', {
                  name: stepsOf(form, language) || nameIn(language, form),
                  version: (form.version ?? 0) + 1,
                })}
              </li>
            ))}
          </ul>
          <p>{t('models.deployFormsHint')}</p>
        </>
      }
    />
  );
}

/** The same of papers. */
function PapersAlong({ papers }: { papers: readonly ModelPaper[] }) {
  const { t } = useText();
  if (papers.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('models.deployPapers')}
      description={
        <>
          <ul className="deploy-warnings">
            {papers.map(({ code, title, version }) => (
              <li key={code}>{t('models.deployFormLine', { name: title, version: (version ?? 0) + 1 })}</li>
            ))}
          </ul>
          <p>{t('models.deployPapersHint')}</p>
        </>
      }
    />
  );
}
