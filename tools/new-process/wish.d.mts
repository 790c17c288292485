export interface Wish {
  id: string;
  name: string;
  nameEn: string;
  code: string;
  group: string;
  typescript: boolean;
}

export function wishFrom(args: readonly string[]): Wish;
