import { useId, useRef, useState } from 'react';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { Finding, PaperText } from '@/shared/api/types.js';
import { TabBar, tabId } from '@/shared/components/TabBar.js';
import { useText } from '@/shared/i18n/useText.js';
import { DraftMenu } from '../DraftMenu.js';
import { DraftNotes } from '../DraftNotes.js';
import { DraftStatus } from '../DraftStatus.js';
import { Findings } from '../Findings.js';
import { ToDeploy } from '../ToDeploy.js';
import { useDraftDesk } from '../useDraftDesk.js';
import { ContractEntry } from './ContractEntry.js';
import { ImportPaper } from './ImportPaper.js';
import { type Drawn, drawnOf } from './paperDraft.js';
import { downloadPaper } from './paperFiles.js';
import { PartHead } from '../PartHead.js';
import { PaperPages } from './PaperPages.js';
import type { PaperWorkProps } from './PaperReader.js';
import { PaperVersions } from './PaperVersions.js';
import { SampleForm } from './SampleForm.js';
import { SourceEditor, type SourceEditorHandle } from './SourceEditor.js';
import { PAPER_ADDRESS, readPaper } from './usePapers.query.js';
import { useProof } from './useProof.js';

interface Props extends PaperWorkProps {
  /** Reads the paper and its draft anew, after a discard or a conflict. */
  onStartAgain: () => Promise<PaperText>;
}

const TABS = ['source', 'fields', 'sample'] as const;
type Tab = (typeof TABS)[number];

/** Where a template is written: its source, what it says and a sample on the left, the pages on the right, findings below. */
export function PaperWorkspace({ model, paper, onStartAgain }: Props) {
  const { t } = useText();
  const { processId } = model;
  const { code } = paper;
  const path = { processId, code };
  const editor = useRef<SourceEditorHandle>(null);
  const [first] = useState(() => drawnOf(paper));
  const [drawn, setDrawn] = useState(first);
  const last = useRef(first);
  const [tab, setTab] = useState<Tab>('source');
  const [importing, setImporting] = useState(false);
  const panelId = useId();
  // the editor stays while another tab is looked at, without the name of the panel
  const panel = (key: Tab) =>
    key === tab ? { id: panelId, role: 'tabpanel', 'aria-labelledby': tabId(panelId, key) } : {};
  const proof = useProof(path, first);
  const show = (next: Drawn) => {
    last.current = next;
    setDrawn(next);
    editor.current?.show(next.source);
    void proof.checkNow(next);
  };
  const { saving, startAgain, askDiscard } = useDraftDesk<PaperText>({
    place: {
      save: (revision) => api.post(`${PAPER_ADDRESS}/drafts`, { path, body: { ...last.current, revision } }),
      saved: async () => (await readPaper(processId, code)).draft ?? null,
    },
    ...{ start: paper, read: onStartAgain, show: (fresh) => show(drawnOf(fresh)) },
    leftWithout: t(paper.version == null ? 'paperTemplates.discardNew' : 'paperTemplates.discardHint', {
      version: paper.version ?? 0,
    }),
    remove: () => api.delete(`${PAPER_ADDRESS}/drafts`, { path }),
    list: keys.modelPapers(processId),
  });
  const changed = (next: Drawn) => {
    last.current = next;
    setDrawn(next);
    saving.changed();
    proof.checkSoon(next);
  };
  const jump = ({ line, column, elementId, code: kind }: Finding) => {
    if (line != null) {
      setTab('source');
      editor.current?.jumpTo(line, column ?? 1);
    } else if (kind === 'PAPER_SAMPLE_INCOMPLETE') setTab('sample');
    else {
      setTab('fields');
      window.setTimeout(() => focusField(elementId ?? ''));
    }
  };

  return (
    <div className="model form-work">
      <PartHead model={model} partId={code} title={drawn.contract.title || code}>
        <DraftStatus saving={saving} version={paper.version ?? null} />
        <div className="spacer" />
        <PaperVersions
          path={path}
          versions={paper.versions}
          onTake={(version) => {
            show(version);
            saving.changed();
          }}
        />
        <DraftMenu
          saving={saving}
          onImport={() => setImporting(true)}
          onExport={() => downloadPaper(code, last.current)}
          onDiscard={askDiscard}
        />
        <ToDeploy address={`/models/${processId}?ask=deploy`} disabled={saving.state === 'none'} />
      </PartHead>
      <DraftNotes saving={saving} onTakeTheirs={() => void startAgain({ redraw: true })} />
      <div className="paper-desk">
        <div className="paper-side">
          <TabBar
            label={t('paperTemplates.title')}
            tabs={TABS.map((key) => ({ key, label: t(`paperTemplates.tab.${key}`) }))}
            current={tab}
            onChange={setTab}
            panelId={panelId}
          />
          <div className="paper-panel" hidden={tab !== 'source'} {...panel('source')}>
            <SourceEditor
              ref={editor}
              source={first.source}
              findings={proof.findings}
              onChange={(source) => source !== last.current.source && changed({ ...last.current, source })}
            />
          </div>
          {tab === 'source' ? null : (
            <div className="paper-panel" {...panel(tab)}>
              {tab === 'fields' ? (
                <ContractEntry
                  contract={drawn.contract}
                  onChange={(contract) => changed({ ...last.current, contract })}
                />
              ) : (
                <SampleForm
                  contract={drawn.contract}
                  onChange={(contract) => changed({ ...last.current, contract })}
                />
              )}
            </div>
          )}
        </div>
        <PaperPages proof={proof.proof} busy={proof.busy} isStale={proof.isStale} />
      </div>
      <Findings findings={proof.findings} error={proof.error} onJump={jump} />
      {importing ? (
        <ImportPaper
          path={path}
          now={last.current}
          onImport={(next) => {
            setImporting(false);
            show(next);
            saving.changed();
          }}
          onClose={() => setImporting(false)}
        />
      ) : null}
    </div>
  );
}

// helpers

function focusField(key: string): void {
  const field = document.querySelector(`[data-field="${CSS.escape(key)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector('input')?.focus();
}
