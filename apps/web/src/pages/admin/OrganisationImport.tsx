import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import type { OrganisationPreview } from '@/shared/api/schema.js';
import { FileFaults } from '@/shared/components/FileFaults.js';
import { lookUpText, type Translate, useText } from '@/shared/i18n/useText.js';
import { useImportOrganisation, usePreviewOrganisation } from './useOrganisation.query.js';

const MOST_SHOWN = 200;

/** A file is chosen, its changes are shown, and only then imported. */
export function OrganisationImport() {
  const { t } = useText();
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const preview = usePreviewOrganisation();
  const change = useImportOrganisation();
  const leave = () => {
    setFile(null);
    preview.reset();
    change.reset();
  };
  const choose = (chosen: File) => {
    leave();
    setFile(chosen);
    preview.mutate(chosen);
  };
  const apply = (basis: string) => {
    if (file === null) return;
    const onSuccess = () => {
      void message.success(t('organisation.done'));
      leave();
    };
    change.mutate({ file, basis }, { onSuccess });
  };
  return (
    <section className="organisation-import">
      <Upload
        accept=".xlsx,.csv"
        showUploadList={false}
        beforeUpload={(chosen) => {
          choose(chosen);
          return false;
        }}
      >
        <Button loading={preview.isPending}>{t('organisation.import')}</Button>
      </Upload>
      {preview.isError ? <FileFaults error={preview.error} /> : null}
      {change.isError ? <FileFaults error={change.error} /> : null}
      {preview.data === undefined ? null : (
        <article className="card organisation-part">
          <h2>{t('organisation.preview', { n: preview.data.changes.length })}</h2>
          <Changes changes={preview.data.changes} />
          <div className="organisation-buttons">
            {preview.data.changes.length === 0 ? null : (
              <Button type="primary" loading={change.isPending} onClick={() => apply(preview.data.basis)}>
                {t('organisation.apply')}
              </Button>
            )}
            <Button onClick={leave}>{t('organisation.discard')}</Button>
          </div>
        </article>
      )}
    </section>
  );
}

function Changes({ changes }: Pick<OrganisationPreview, 'changes'>) {
  const { t } = useText();
  if (changes.length === 0) return <p>{t('organisation.nothing')}</p>;
  return (
    <ul className="organisation-changes" tabIndex={0} aria-label={t('organisation.title')}>
      {changes.slice(0, MOST_SHOWN).map(({ sheet, key, label, kind, cells }) => (
        <li key={`${sheet} ${key}`}>
          <strong>{t(`organisation.${kind}`)}</strong> {t(`organisation.sheet.${sheet}`)} {label}{' '}
          <span className="muted">{key}</span>
          {kind === 'added' ? (
            <AddedCells cells={cells} />
          ) : (
            <ul>
              {cells.map((cell) => (
                <li key={cell.key}>
                  {columnText(cell.key, t)}: {cellText(cell.key, cell.from, t)} →{' '}
                  {cellText(cell.key, cell.to, t)}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
      {changes.length > MOST_SHOWN ? (
        <li>{t('organisation.more', { n: changes.length - MOST_SHOWN })}</li>
      ) : null}
    </ul>
  );
}

/** What a new row says besides its codes and its name, in one line. */
function AddedCells({ cells }: Pick<OrganisationPreview['changes'][number], 'cells'>) {
  const { t } = useText();
  const told = cells.filter(({ key, to }) => to !== '' && !NAMING.has(key));
  if (told.length === 0) return null;
  return <div>{told.map(({ key, to }) => `${columnText(key, t)} ${cellText(key, to, t)}`).join(' · ')}</div>;
}

const NAMING = new Set(['code', 'name', 'username', 'displayName', 'unitCode', 'role', 'standIn']);

/** As the column is headed. */
function columnText(key: string, t: Translate): string {
  return lookUpText(t, `organisation.column.${key}`) ?? key;
}

const CELL_WORDS: Readonly<Record<string, string>> = {
  level: 'organisation.level.',
  kind: 'organisation.duty.',
  grants: 'organisation.grants.',
};

/** What stands in a cell, in words where it is a code of ours. */
function cellText(key: string, value: string, t: Translate): string {
  if (value === '') return t('organisation.empty');
  const prefix = CELL_WORDS[key];
  return prefix === undefined ? value : (lookUpText(t, `${prefix}${value}`) ?? value);
}
