// What systems that run jobs obey when it stands in a log: none of it is ever a student's to say.

// GitHub's runner, Gitea and Azure's agent look for `##[error]` and `##vso[task.complete]` anywhere in a line,
// TeamCity for `##teamcity[buildProblem]`.
const ANYWHERE = /#(?=#\w*\[)/g;
// GitHub's `::error::`, after any space; Buildkite's groups; Travis' folds and GitLab's sections.
const AT_LINE_START = /^([^\S\n]*)(?=::|(?:---|\+\+\+|~~~|\^\^\^)(?:\s|$))/gm;
const FOLDS = /(travis_(?:fold|time)|section_(?:start|end)):/g;

/**
 * Text in which no such system finds a command: a dot stands in each.
 *
 * @see actions/runner, src/Runner.Common/ActionCommand.cs: TryParse, TryParseV2
 */
export function withoutCommands(text: string): string {
  return text.replace(ANYWHERE, "#·").replace(AT_LINE_START, "$1·").replace(FOLDS, "$1·:");
}

/** JSON in which no such system finds a command; it means the same. */
export function jsonWithoutCommands(json: string): string {
  // Lines of JSON begin with spaces, quotes or brackets.
  return json.replace(ANYWHERE, "\\u0023").replace(FOLDS, "$1\\u003a");
}
