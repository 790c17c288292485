import { Turns } from './turns.js';

describe('turns', () => {
  it('are few at once, fewer of one person, in their order, and go on after a failure', async () => {
    const turns = new Turns({ inAll: 3, ofOne: 2 });
    const begun: string[] = [];
    const ends = new Map<string, (fails?: boolean) => void>();
    const begin = (name: string) =>
      turns.run(name[0] ?? '', () => {
        begun.push(name);
        return new Promise<string>((resolve, reject) => {
          ends.set(name, (fails) => (fails === true ? reject(new Error(name)) : resolve(name)));
        });
      });
    const end = async (name: string, fails = false) => {
      ends.get(name)?.(fails);
      await new Promise(setImmediate);
    };
    const works = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2'].map(begin);
    const failed = works.map((work) => work.catch((error: Error) => error.message));

    await new Promise(setImmediate);
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    await end('a1', true);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'b2']);
    await end('b1');
    expect(begun.at(-1)).toBe('a3');
    for (const name of ['a2', 'b2', 'a3', 'a4']) await end(name);
    expect(await Promise.all(failed)).toEqual(['a1', 'a2', 'a3', 'a4', 'b1', 'b2']);
  });
});
