/**
 * Where is a JDK that is new enough, and is Maven there? Answers without starting any of them.
 *
 * Every JDK has a file `release` that says its version; the oldest that will do is taken, as the one a server line is tested most on.
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const FOLDERS_OF_JDKS = ['/usr/lib/jvm', '/opt/java', '/Library/Java/JavaVirtualMachines'];

/** @returns the path of `java`, or null. */
export function findJava(atLeast: number): string | null {
  const [best] = jdks()
    .filter(({ major }) => major >= atLeast)
    .sort((a, b) => a.major - b.major);
  return best ? join(best.home, 'bin/java') : null;
}

export const findMaven = (): string | null => onPath('mvn');

interface Jdk {
  readonly home: string;
  readonly major: number;
}

function jdks(): Jdk[] {
  const java = onPath('java');
  const homes = [
    process.env.JAVA_HOME ?? '',
    java ? dirname(dirname(realpathSync(java))) : '',
    ...FOLDERS_OF_JDKS.filter(existsSync).flatMap((folder) =>
      readdirSync(folder).flatMap((name) => [join(folder, name), join(folder, name, 'Contents/Home')]),
    ),
  ];
  return homes.flatMap((home) => {
    const release = join(home, 'release');
    if (home === '' || !existsSync(release) || !existsSync(join(home, 'bin/java'))) return [];
    const major = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'))?.[1];
    return major ? [{ home, major: Number(major) }] : [];
  });
}

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(existsSync) ?? null;
}
