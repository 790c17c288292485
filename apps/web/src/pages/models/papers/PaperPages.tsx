import { Spin } from 'antd';
import { useEffect, useState } from 'react';
import type { PaperProof } from '@/shared/api/types.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { useText } from '@/shared/i18n/useText.js';

/** The picture of a proof, and the sizes of its pages. */
export type ShownProof = Pick<PaperProof, 'picture' | 'pages'>;

interface Props {
  /** The last proof that could be made. */
  proof: ShownProof | null;
  busy: boolean;
  /** What is written now cannot be set; the pages are those of before. */
  isStale: boolean;
}

/** The pages as they are printed, one below the other. */
export function PaperPages({ proof, busy, isStale }: Props) {
  const { t } = useText();
  const address = usePicture(proof?.picture ?? null);
  const total = proof?.pages.reduce((sum, { height }) => sum + height, 0) ?? 0;
  return (
    <section className="paper-pages" aria-label={t('paperTemplates.preview')} tabIndex={0}>
      <p className="muted paper-pages-note" role="status">
        {busy ? <Spin size="small" /> : null}
        {isStale
          ? t('paperTemplates.stale')
          : proof === null
            ? t('paperTemplates.setting')
            : t('paperTemplates.pages', { n: proof.pages.length })}
      </p>
      {proof === null && isStale ? (
        <EmptyState title={t('paperTemplates.noPages')} hint={t('paperTemplates.noPagesHint')} />
      ) : null}
      {address === null
        ? null
        : proof?.pages.map(({ width, height }, index) => (
            <div
              key={index}
              role="img"
              aria-label={t('paperTemplates.page', { n: index + 1 })}
              className={isStale ? 'paper-page paper-page-stale' : 'paper-page'}
              style={{ aspectRatio: `${width} / ${height}` }}
            >
              <img
                src={address}
                alt=""
                style={{ transform: `translateY(-${(100 * above(proof.pages, index)) / total}%)` }}
              />
            </div>
          ))}
    </section>
  );
}

// helpers

/** A picture has no scripts, and loads nothing. */
function usePicture(svg: string | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (svg === null) return;
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return svg === null ? null : address;
}

function above(pages: ShownProof['pages'], index: number): number {
  return pages.slice(0, index).reduce((sum, { height }) => sum + height, 0);
}
