/** A day on which a unit departs from the county's calendar: it rests (`off`) or works (`work`) all the same. */
export interface OverlayDay {
  id: string;
  unitCode: string;
  unitName: string;
  day: string;
  kind: 'off' | 'work';
  name: string;
  /** Who decided it, e.g. the notice of the county. */
  source: string;
  createdBy: string;
  createdAt: Date;
  /** A removed day stays on record and counts no more. */
  removedBy: string | null;
  removedAt: Date | null;
}

/** What timing needs to know of an overlay day. */
export type LocalDay = Pick<OverlayDay, 'unitCode' | 'day' | 'kind'>;

/** A local day as somebody asks for it. */
export type NewOverlayDay = LocalDay & Pick<OverlayDay, 'name' | 'source'>;
