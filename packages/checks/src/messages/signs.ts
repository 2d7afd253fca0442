// Entry `@pravah/checks/signs`: the sign of an outcome, on a terminal, in a report and in the page alike.

/** Each is one column wide; a sign that is drawn as a picture would be two, and is not in every terminal's font. */
export const SIGNS = { pass: "✓", fail: "✗", todo: "○" } as const;
