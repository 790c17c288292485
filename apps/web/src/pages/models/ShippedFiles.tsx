import type { ShippedFile } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { DifferenceList } from './DifferenceList.js';

/** What an update brought, file by file, with what is different in each. */
export function ShippedFiles({ files }: { files: readonly ShippedFile[] }) {
  const { t } = useText();
  return (
    <ul className="shipped-files">
      {files.map((file) => {
        const title = `${t(`shipped.${file.kind}`, { name: file.name })} · ${t(`shipped.change.${file.change}`, { n: file.differences.length })}`;
        return (
          <li key={`${file.kind} ${file.name}`}>
            {file.differences.length === 0 ? (
              title
            ) : (
              <details>
                <summary>{title}</summary>
                <DifferenceList differences={file.differences} />
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
