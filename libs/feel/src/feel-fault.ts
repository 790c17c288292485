/** What cannot be read, with its place in the text. */
export interface FeelFault {
  readonly message: string;
  readonly from: number;
  readonly to: number;
}
