import { chooseJava, noJavaText, parseJavaVersion } from '../../tools/lib/java.mjs';

const java = (version: number, path = `/jdk-${version}/bin/java`) => ({
  version,
  path,
  home: `/jdk-${version}`,
});

describe('the Java of the broker', () => {
  it.each([
    ['openjdk version "21.0.2" 2024-01-16', 21],
    ['openjdk version "25" 2025-09-16\nOpenJDK Runtime Environment Temurin-25', 25],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "24-ea" 2025-03-18', 24],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "17.0.15" 2025-04-15', 17],
    ['command not found', undefined],
  ])('reads the major version of %j', (output, version) => {
    expect(parseJavaVersion(output)).toBe(version);
  });

  it('is the newest one that is new enough, wherever it stands in the list', () => {
    expect(chooseJava([java(17), java(25), java(21)])).toEqual(java(25));
    expect(chooseJava([java(21, '/first'), java(21, '/second')])?.path).toBe('/first');
    expect(chooseJava([java(17), java(20)])).toBeUndefined();
  });

  it('is asked for by naming what was found', () => {
    const [zh, en] = noJavaText([java(17)]);
    expect(zh).toContain('Java 17 (/jdk-17/bin/java)');
    expect(en).toContain('JDK 21 or newer');
    expect(noJavaText([])[0]).toContain('没有找到 Java');
  });
});
