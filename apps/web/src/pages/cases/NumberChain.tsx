import { Link } from 'react-router';
import type { CaseDetail, RelatedCase } from '@/shared/api/types.js';

/** The numbers of the cases out of which this one came, the first one first, and its own. */
export function NumberChain({ file }: { file: CaseDetail }) {
  return (
    <>
      {ancestorsOf(file).map(({ caseNo, isVisible }) => (
        <span key={caseNo}>
          {isVisible ? (
            <Link to={`/cases/${caseNo}`} className="number">
              {caseNo}
            </Link>
          ) : (
            <span className="number">{caseNo}</span>
          )}
          <span className="muted"> › </span>
        </span>
      ))}
      <span className="number">{file.caseNo}</span>
    </>
  );
}

function ancestorsOf({ caseNo, family }: CaseDetail): RelatedCase[] {
  const own = family.find((one) => one.caseNo === caseNo);
  const chain: RelatedCase[] = [];
  for (let number = own?.parentCaseNo; number != null;) {
    const parent = family.find((one) => one.caseNo === number);
    if (parent === undefined) break;
    chain.unshift(parent);
    number = parent.parentCaseNo;
  }
  return chain;
}
