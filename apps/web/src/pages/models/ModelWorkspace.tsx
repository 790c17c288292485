import { App, Badge, Button, Tooltip } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAddress } from '@/shared/address/useAddress.js';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import { problemText } from '@/shared/api/problemText.js';
import type { Model, ModelDraft } from '@/shared/api/types.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { declaredIn } from './declaredNames.js';
import { DeployDialog } from './DeployDialog.js';
import { DraftMenu } from './DraftMenu.js';
import { DraftNotes } from './DraftNotes.js';
import type { ChosenElement } from './createModeller.js';
import { downloadText } from './downloadText.js';
import { DraftStatus } from './DraftStatus.js';
import { Findings } from './Findings.js';
import { findingsOf } from './findingsOf.js';
import { FormOfElement } from './forms/FormOfElement.js';
import { FormsDrawer } from './forms/FormsDrawer.js';
import { formPage, useModelFormsQuery } from './forms/useForms.query.js';
import { PapersDrawer } from './papers/PapersDrawer.js';
import { paperPage, useModelPapersQuery } from './papers/usePapers.query.js';
import { ImportModel } from './ImportModel.js';
import { Modeller, type ModellerHandle } from './Modeller.js';
import { RetirementNote } from './RetirementNote.js';
import { RetireModel } from './RetireModel.js';
import { ShippedChangeNote } from './ShippedChangeNote.js';
import { useChecks } from './useChecks.js';
import { useDraftDesk } from './useDraftDesk.js';
import { readDraft } from './useModels.query.js';
import { VersionMenu } from './VersionMenu.js';

interface Props {
  model: Model;
  deployedXml: string;
  draft: ModelDraft | null;
  /** Reads draft and deployed drawing anew, after a discard, a deployment or a conflict. */
  onStartAgain: () => Promise<{ draft: ModelDraft | null; deployedXml: string }>;
}

/** The place of an analyst: canvas first, findings below, the state of the draft always in sight. */
export function ModelWorkspace({ model, deployedXml, draft, onStartAgain }: Props) {
  const { t, language } = useText();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const modeller = useRef<ModellerHandle>(null);
  const [firstXml] = useState(draft?.xml ?? deployedXml);
  const readXml = useCallback(() => modeller.current?.readXml() ?? Promise.resolve(firstXml), [firstXml]);
  const path = { processId: model.processId };
  const [first] = useState({ xml: firstXml });
  const checks = useChecks(
    (body: typeof first) => api.post('/api/models/{processId}/check', { path, body }),
    first,
  );
  const { saving, startAgain, askDiscard } = useDraftDesk({
    place: {
      save: async (revision) =>
        api.post('/api/models/{processId}/drafts', { path, body: { xml: await readXml(), revision } }),
      saved: () => readDraft(model.processId),
    },
    ...{ start: { draft, deployedXml }, read: onStartAgain },
    show: async (fresh) => {
      const xml = fresh.draft?.xml ?? fresh.deployedXml;
      await modeller.current?.show(xml);
      void checks.checkNow({ xml });
    },
    leftWithout: t('models.discardHint', { version: model.version }),
    remove: () => api.delete('/api/models/{processId}/drafts', { path }),
  });
  const hasDraft = saving.state !== 'none';
  const [deploying, setDeploying] = useState(false);
  const forms = useModelFormsQuery(model.processId);
  const papers = useModelPapersQuery(model.processId);
  const drawnForms = (forms.data ?? []).filter((form) => form.draft != null);
  const drawnPapers = (papers.data ?? []).filter((paper) => paper.draft != null);
  const hasParts = drawnForms.length > 0 || drawnPapers.length > 0;
  const [chosen, setChosen] = useState<ChosenElement | null>(null);
  const { asking, setAsking } = useAsking();

  const changed = () => {
    saving.changed();
    void readXml().then((xml) => checks.checkSoon({ xml }));
  };
  const deploy = async (reason: string | undefined) => {
    setDeploying(true);
    try {
      if (!(await saving.saveNow())) return;
      const { version } = await api.post('/api/models/{processId}/deploy', {
        path,
        body: { reason },
      });
      setAsking(null);
      void message.success(hasDraft ? t('models.deployed', { version }) : t('models.partsDeployed'));
      await startAgain({ redraw: false });
    } catch (error) {
      const findings = findingsOf(error);
      if (findings.length > 0) checks.show(findings);
      // warnings that came since ask for their reason in the same dialog
      if (!(error instanceof ApiProblem && error.code === 'REASON_REQUIRED')) setAsking(null);
      void message.error(findings.length > 0 ? t('models.deployRejected') : problemText(error, t), 6);
    } finally {
      setDeploying(false);
    }
  };
  const errors = checks.findings?.filter(({ severity }) => severity === 'error').length ?? 0;
  const warnings = checks.findings?.filter(({ severity }) => severity === 'warning') ?? [];
  const exportFile = async () => downloadText(`${model.processId}.bpmn`, await readXml(), 'application/xml');

  return (
    <div className="model">
      <header className="model-bar">
        <h1>
          <Link to="/models" className="muted model-crumb">
            {t('nav.models')}
          </Link>
          {nameIn(language, model)}
        </h1>
        <DraftStatus saving={saving} version={model.version} />
        <div className="spacer" />
        <VersionMenu
          processId={model.processId}
          onOpen={(version) => void navigate(`/models/${model.processId}?version=${version}`)}
        />
        <Badge
          count={drawnForms.length}
          size="small"
          color="orange"
          title={t('forms.drawn', { n: drawnForms.length })}
        >
          <Button onClick={() => setAsking('forms')}>{t('forms.title')}</Button>
        </Badge>
        <Badge
          count={drawnPapers.length}
          size="small"
          color="orange"
          title={t('paperTemplates.drawn', { n: drawnPapers.length })}
        >
          <Button onClick={() => setAsking('papers')}>{t('paperTemplates.title')}</Button>
        </Badge>
        <Button loading={checks.busy} onClick={() => void readXml().then((xml) => checks.checkNow({ xml }))}>
          {t('models.check')}
        </Button>
        <Tooltip title={errors > 0 ? t('models.deployBlocked', { n: errors }) : null}>
          <Button
            type="primary"
            disabled={(!hasDraft && !hasParts) || errors > 0}
            loading={deploying}
            onClick={() => setAsking('deploy')}
          >
            {t(hasDraft || !hasParts ? 'models.deploy' : 'models.deployPartsConfirm')}
          </Button>
        </Tooltip>
        <DraftMenu
          saving={saving}
          onImport={() => setAsking('import')}
          onExport={() => void exportFile()}
          onDiscard={askDiscard}
          more={[
            {
              ...{ key: 'retire', danger: true, label: t('models.retire') },
              disabled: model.retirement != null,
              onClick: () => setAsking('retire'),
            },
          ]}
        />
      </header>
      <RetirementNote model={model} />
      <ShippedChangeNote processId={model.processId} onAdopted={() => startAgain({ redraw: true })} />
      {asking === 'deploy' && (hasDraft || hasParts) ? (
        <DeployDialog
          model={model}
          isDrawn={hasDraft}
          forms={drawnForms}
          papers={drawnPapers}
          warnings={warnings}
          // what the check warns of must be answered first
          busy={deploying || (checks.findings === null && checks.error === null)}
          readXml={readXml}
          onDeploy={deploy}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'import' ? (
        <ImportModel
          processId={model.processId}
          onImport={async (xml) => {
            if ((await modeller.current?.show(xml)) !== true) return false;
            setAsking(null);
            saving.changed();
            void checks.checkNow({ xml });
            return true;
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'forms' ? (
        <FormsDrawer processId={model.processId} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'papers' ? (
        <PapersDrawer processId={model.processId} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'retire' ? <RetireModel model={model} onClose={() => setAsking(null)} /> : null}
      <DraftNotes saving={saving} onTakeTheirs={() => void startAgain({ redraw: true })} />
      <Modeller
        ref={modeller}
        xml={draft?.xml ?? deployedXml}
        findings={checks.findings}
        onChange={changed}
        onChoose={setChosen}
      />
      <FormOfElement processId={model.processId} chosen={chosen} forms={forms.data ?? []} />
      <Findings
        findings={checks.findings}
        error={checks.error}
        onJump={(finding) => {
          const { elementId, formId, paperCode } = finding;
          if (paperCode != null) void navigate(paperPage(model.processId, paperCode));
          else if (formId == null) modeller.current?.jumpTo(elementId ?? '', declaredIn(finding));
          else void navigate(formPage(model.processId, formId, elementId));
        }}
      />
    </div>
  );
}

type Asking = 'deploy' | 'retire' | 'import' | 'forms' | 'papers';

/** What is open above the canvas; the page of a form leads here with what it wants to have opened. */
function useAsking() {
  const [search, change] = useAddress();
  const wanted = search.get('ask');
  const [asking, setAsking] = useState<Asking | null>(
    wanted === 'deploy' || wanted === 'forms' || wanted === 'papers' ? wanted : null,
  );
  return {
    asking,
    setAsking: (next: Asking | null) => {
      setAsking(next);
      if (wanted !== null) change({ ask: undefined });
    },
  };
}
