// The edition's package.json: the scripts of students, and nothing that calls what was left out.

const FOR_STUDENTS = [
  "learn",
  "test",
  "hint",
  "grade",
  "progress",
  "debug",
  "ui",
  "start",
  "experiments",
  "pravah",
];

/** @param text the checkout's package.json; dependencies stay, for the lockfile is the same */
export function editionManifest(text: string): string {
  const { scripts, ...rest } = JSON.parse(text) as { scripts: Record<string, string> };
  const kept = FOR_STUDENTS.flatMap((name) => {
    const script = scripts[name];
    return script === undefined ? [] : [[name, script] as const];
  });
  return `${JSON.stringify({ ...rest, scripts: Object.fromEntries(kept) }, null, 2)}\n`;
}
